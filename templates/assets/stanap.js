/* Saves a field when it is left and keeps what was typed while the line is down. Nothing is stored on the phone and no
   page needs this. Written for browsers of 2015; comments stand on lines of their own, for they are not sent. */
(function (d, w) {
  'use strict';
  /* dirty: questions changed and not saved, by the number of the change; ready: those that were left;
     sent: the post under way; part: its number; shut: the plan is closed; hit: the last button pressed;
     alone: runs out on a shared phone that nobody uses. */
  var form, say, edits, dirty, ready, sent, part, timer, pause, shut, hit, alone;

  function each(list, act) { [].forEach.call(list, act); }
  function field(name) { return form.elements[name]; }
  function word(name) { return say.getAttribute('data-' + name); }
  /* The three boxes of a day are one question. */
  function question(e) { return e.name.replace(/:[dmy]$/, ''); }
  function warn(e) { return e.returnValue = word('press'); }
  function guard() {
    w.onbeforeunload = Object.keys(dirty).length ? warn : null;
    /* On a shared phone that nobody uses: the warning before the plan is closed there. */
    clearTimeout(alone);
    if (form && word('idle')) alone = setTimeout(function () { w.location = word('idle'); }, 108e4);
  }
  function tell(text) {
    say.textContent = text;
    guard();
  }

  /* The fields of a form as a browser sends them, of radios and checkboxes the chosen; those of some questions only, if
     told so. */
  function body(from, only) {
    return [].filter.call(from.elements, function (e) {
      return e.name && e.type !== 'submit' && (e.checked || !/^[rc]/.test(e.type)) &&
        (!only || only[question(e)] || /^(csrf|revision)$/.test(e.name));
    }).map(function (e) { return encodeURIComponent(e.name) + '=' + encodeURIComponent(e.value); }).join('&');
  }

  function post(to, text, kind, done) {
    var x = new XMLHttpRequest();
    x.open('POST', to);
    x.timeout = 30000;
    x.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded');
    if (kind) x.responseType = kind;
    else x.setRequestHeader('X-Stanap', '1');
    x.onload = x.onerror = x.ontimeout = function () { done(x); };
    x.send(text);
  }

  /* One post at a time, and the same one until it is answered: nothing is stored twice or out of order. */
  function save() {
    if (sent || shut || !Object.keys(ready).length) return;
    sent = {edits: {}, text: body(form, ready) + '&key=' + field('key').value + 'n' + ++part};
    for (var name in ready) sent.edits[name] = dirty[name];
    ready = {};
    if (!field('parts')) form.insertAdjacentHTML('beforeend', '<input type="hidden" name="parts" value="1">');
    send();
  }

  function send() {
    var now = sent, told;
    clearTimeout(timer);
    now.busy = 1;
    post(form.action, now.text, '', function (x) {
      if (now !== sent) return;
      now.busy = 0;
      try { told = JSON.parse(x.responseText); } catch (e) {}
      if (x.status === 200 && told) return saved(told);
      /* No line, a busy server, or the page of a hotspot in place of ours. */
      if (!x.status || x.status === 200 || x.status > 428) {
        timer = setTimeout(send, pause * 1000);
        pause = Math.min(pause * 2, 60);
        return tell(word('wait'));
      }
      sent = 0;
      shut = x.status === 401 || x.status === 403;
      tell(word(shut ? 'shut' : 'press'));
    });
  }

  function saved(told) {
    field('revision').value = told.revision;
    if (told.saved) for (var name in sent.edits) if (dirty[name] === sent.edits[name]) delete dirty[name];
    sent = 0;
    pause = 1;
    each(d.querySelectorAll('.strip .tag'), function (e) { e.textContent = told.saved || e.textContent; });
    tell([told.saved].concat(told.problems).join(' '));
    save();
  }

  function count(area) { area.left.textContent = word('left') + ' ' + (area.maxLength - area.value.length); }

  /* Adding and removing rows: the same post and the same page back, put in place. */
  function swap(from, text) {
    post(from.action, text, 'document', function (x) {
      var fresh = x.response && x.response.querySelector('main'), head;
      if (!fresh) return tell(word('press'));
      d.querySelector('main').innerHTML = fresh.innerHTML;
      start();
      head = d.querySelector('main [role=alert], main form h2, main h1');
      head.tabIndex = -1;
      head.focus();
    });
  }

  function start() {
    clearTimeout(timer);
    edits = part = sent = 0;
    pause = 1;
    dirty = {};
    ready = {};
    say = d.getElementById('line');
    form = say && say.parentNode;
    guard();
    if (!form) return;
    /* A page gone back to is sent with the revision it came with. */
    field('revision').setAttribute('autocomplete', 'off');
    each(form.querySelectorAll('textarea'), function (area) {
      area.left = d.createElement('span');
      area.left.className = 'hint';
      area.parentNode.appendChild(area.left);
      count(area);
    });
  }

  function on(event, act) {
    d.addEventListener(event, function (e) {
      if (form && (act.length > 1 || e.target.form === form && e.target.name)) act(e.target, e);
    });
  }

  if (!w.JSON || !d.addEventListener || !('responseType' in new XMLHttpRequest())) return;
  start();
  on('input', function (e) {
    dirty[question(e)] = ++edits;
    guard();
    if (e.left) count(e);
  });
  on('change', function (e) {
    var name = question(e);
    dirty[name] = ++edits;
    guard();
    /* A day is saved when all its boxes are filled. */
    if (name === e.name || ['d', 'm', 'y'].every(function (box) { return field(name + ':' + box).value; })) {
      ready[name] = 1;
      save();
    }
  });
  on('click', function (e, event) { hit = event.target; });
  on('submit', function (e, event) {
    w.onbeforeunload = null;
    var add = hit && hit.form === e && hit.value === 'add';
    if (!add && e.className !== 'inline') return;
    event.preventDefault();
    swap(e, body(e) + (add ? '&next=add' : ''));
  });
  w.addEventListener('online', function () { if (sent && !sent.busy) send(); });
})(document, window);
