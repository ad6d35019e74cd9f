/* Keeps an owner's plan on her own phone, by her choice and over HTTPS alone. A page of such a plan runs this file to
   start it as a service worker, which is woken when a page is opened and when the line is back. The worker keeps copies
   of the plan for when there is no signal, and forms that could not be sent until they can. Signing out takes all away.
   Comments and spaces are not sent: see src/web/assets.rs for what that asks of what is written here. */
if (self.document) {
  const sw = navigator.serviceWorker, wake = path => sw.ready.then(r => r.active.postMessage(path));
  sw.register('/sw.js', {updateViaCache: 'all'});
  wake(location.pathname);
  ononline = () => wake();
} else {
  /* Pages by their address, forms to be sent as "address?key=…", and "/ok" while nothing changed since the copies. */
  const box = () => caches.open('stanap'),
    text = async a => (await a).text(),
    plan = url => /\/plans\/\w{9,}|$/.exec(url)[0],

    page = async (r, at) => {
      const c = await box();
      try {
        const a = await fetch(r);
        if (a.ok && await c.match(at)) c.put(at, a.clone());
        return a;
      } catch (e) {}
      /* A copy says that it is one, and its form is a new one each time. */
      const a = await c.match(at) || await c.match(plan(at) + '/waiting');
      return new Response((await text(a)).replace(/hidden.id=.copy.|(name=.key.\svalue=.)\w+/g,
        (all, key) => key ? key + Date.now() : ''), a);
    },

    /* A form arrived: what else waits from its page is in it, and the copy of its page is old. */
    sent = async (c, name) => {
      for (const k of await c.keys()) if (k.url.startsWith(name)) await c.delete(k);
      await c.delete(name.split(/\/rows\/|\?/)[0]);
      await c.delete('/ok');
    },

    form = async (r, at) => {
      const c = await box(), body = await text(r.clone()), key = /\bkey=\w+/.exec(body), name = at + '?' + key;
      try {
        const a = await fetch(r);
        if (a.status < 429) await sent(c, name);
        return a;
      } catch (e) {
        if (!key) throw e;
        await c.put(name, new Response(body));
        /* No answer that the script of the page takes for ours: it tries again as well, with the same key. */
        return c.match(plan(at) + '/waiting');
      }
    },

    /* Sends what waits, in its order and with the token of now; then fills up the copies where a piece of work ends. */
    tend = async path => {
      const c = await box(), base = plan(path);
      for (const k of await c.keys()) if (/\?/.test(k.url)) {
        const body = new URLSearchParams(await text(c.match(k)));
        body.set('csrf', /csrf.\svalue=.([\w-]+)/.exec(await text(fetch(plan(k.url))))[1]);
        const a = await fetch(k.url.split('?')[0], {method: 'POST', redirect: 'manual', body});
        if (a.status > 428) return;
        await sent(c, k.url);
      }
      if (!base || await c.match(base) && (await c.match('/ok') || !/(check|print)$/.test(path))) return;
      await c.addAll(['', '/check', '/print-view', '/phone.html', '/waiting'].map(e => base + e));
      for (const [to] of (await text(c.match(base + '/check'))).matchAll(/\/(assets|plans\/\w+\/\w+)\/(?!history)[\w.-]+/g))
        if (!await c.match(to)) await c.add(to);
      await c.put('/ok', new Response);
    };

  oninstall = () => skipWaiting();
  onmessage = e => e.waitUntil(tend(e.data));
  onfetch = e => {
    const r = e.request, at = r.url.replace(/[?#].*/, ''), post = r.method == 'POST';
    if (/\/assets\//.test(at)) e.respondWith(caches.match(r).then(a => a || fetch(r)));
    else if (!plan(at)) return;
    else if (post && /\/(sign-out|delete|keep)$/.test(at)) {
      e.waitUntil(caches.delete('stanap'));
      registration.unregister();
    } else if (post || r.mode == 'navigate') e.respondWith((post ? form : page)(r, at));
  };
}
