//! A form as found on a page: what stands in it, what a person does to it, and what a browser would send.

mod controls;
mod sending;

use super::reading::{join, path_of};
use controls::{Control, Kind};
use scraper::{ElementRef, Html};
pub use sending::encoded;

/// A form with the values it came with, to be filled in and sent.
#[derive(Clone, Debug)]
pub struct Form {
    /// The whole address it is sent to.
    pub action: String,
    /// `GET` or `POST`.
    pub method: String,
    multipart: bool,
    controls: Vec<Control>,
    pressed: Option<usize>,
    acts: usize,
}

impl Form {
    /// Reads a form of a page, with the controls that belong to it by place or by `form="id"`.
    pub fn read(document: &Html, form: ElementRef<'_>, url: &str) -> Self {
        let method = form.attr("method").unwrap_or("get").to_ascii_uppercase();
        Self {
            action: join(url, form.attr("action").unwrap_or_default()),
            multipart: form.attr("enctype") == Some("multipart/form-data"),
            method: if method == "POST" { method } else { "GET".to_owned() },
            controls: controls::read(document, form),
            pressed: None,
            acts: 0,
        }
    }

    /// What a person did to the form: each entry, choice, tick and press is one.
    pub fn acts(&self) -> usize {
        self.acts
    }

    /// How many things the form asks for; a group of radios or check boxes is one.
    pub fn inputs(&self) -> usize {
        let mut names: Vec<&str> = Vec::new();
        for control in &self.controls {
            match control.kind {
                Kind::Hidden | Kind::Button => {}
                Kind::Radio | Kind::Checkbox if names.contains(&control.name.as_str()) => {}
                _ => names.push(&control.name),
            }
        }
        names.len()
    }

    /// The value that a field would send now, by its name; nothing when it would not be sent.
    pub fn value(&self, name: &str) -> Option<String> {
        self.pairs().into_iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// Whether the form has this action, or a button with these words.
    pub fn is_known_by(&self, action_or_button: &str) -> bool {
        self.action == action_or_button
            || path_of(&self.action) == action_or_button
            || self.controls.iter().any(|c| c.kind == Kind::Button && c.label == action_or_button)
    }

    /// Types a value into the field with this label or name, in place of what stood there.
    pub fn fill(mut self, label_or_name: &str, value: &str) -> Self {
        let at = self.one(label_or_name, "field to fill", |c| matches!(c.kind, Kind::Text | Kind::Area));
        value.clone_into(&mut self.controls[at].value);
        self.acted()
    }

    /// Chooses an option, by its label or value, in a radio group (by legend or name) or a list (by label or name).
    pub fn choose(mut self, group: &str, option: &str) -> Self {
        let members = self.all(group, |c| matches!(c.kind, Kind::Radio | Kind::Select { .. }));
        let named: Vec<_> = members.iter().map(|at| self.controls[*at].name.as_str()).collect();
        let single = named.first().is_some_and(|name| named.iter().all(|other| other == name));
        assert!(single, "wanted one group {group:?} in {}", self.outline());
        if matches!(self.controls[members[0]].kind, Kind::Select { .. }) {
            let outline = self.outline();
            self.controls[members[0]].select(option, &outline);
        } else {
            let is_it = |at: &usize| self.controls[*at].label == option || self.controls[*at].value == option;
            let chosen = members.iter().copied().find(is_it);
            let chosen = chosen.unwrap_or_else(|| panic!("no {option:?} in {group:?} of {}", self.outline()));
            for at in members {
                self.controls[at].on = at == chosen;
            }
        }
        self.acted()
    }

    /// Ticks a check box, known by its label, its value, its name, or `name=value`.
    pub fn tick(self, what: &str) -> Self {
        self.set_tick(what, true)
    }

    /// Takes the tick out of a check box.
    pub fn untick(self, what: &str) -> Self {
        self.set_tick(what, false)
    }

    fn set_tick(mut self, what: &str, on: bool) -> Self {
        let at = self.one(what, "check box", |c| c.kind == Kind::Checkbox);
        self.controls[at].on = on;
        self.acted()
    }

    /// Puts a file into a file field.
    pub fn attach(mut self, label_or_name: &str, file_name: &str, bytes: &[u8]) -> Self {
        let at = self.one(label_or_name, "file field", |c| matches!(c.kind, Kind::File(_)));
        file_name.clone_into(&mut self.controls[at].value);
        self.controls[at].kind = Kind::File(bytes.to_vec());
        self.acted()
    }

    /// Presses a button, known by its words or name. A form that is sent unpressed presses its first button.
    pub fn press(self, button: &str) -> Self {
        let at = self.one(button, "button", |c| c.kind == Kind::Button);
        self.press_at(at)
    }

    /// The form as it is sent: with its first button pressed when none was.
    pub fn pressed(self) -> Self {
        let first = self.controls.iter().position(|c| c.kind == Kind::Button);
        match (self.pressed, first) {
            (None, Some(at)) => self.press_at(at),
            _ => self,
        }
    }

    fn press_at(mut self, at: usize) -> Self {
        self.pressed = Some(at);
        if let Some(action) = &self.controls[at].action {
            self.action = join(&self.action, action);
        }
        if let Some(method) = &self.controls[at].method {
            self.method = method.to_ascii_uppercase();
        }
        self.acted()
    }

    fn acted(mut self) -> Self {
        self.acts += 1;
        self
    }

    fn all(&self, what: &str, fits: impl Fn(&Control) -> bool) -> Vec<usize> {
        let level = |is_it: &dyn Fn(&Control) -> bool| -> Vec<usize> {
            let at = self.controls.iter().enumerate();
            at.filter(|(_, control)| fits(control) && is_it(control)).map(|(at, _)| at).collect()
        };
        let tries: [&dyn Fn(&Control) -> bool; 4] = [
            &|c| c.called() == what,
            &|c| c.name == what,
            &|c| c.kind == Kind::Checkbox && (c.value == what || format!("{}={}", c.name, c.value) == what),
            &|c| c.called().starts_with(what),
        ];
        tries.into_iter().map(level).find(|found| !found.is_empty()).unwrap_or_default()
    }

    fn one(&self, what: &str, kind: &str, fits: impl Fn(&Control) -> bool) -> usize {
        let found = self.all(what, fits);
        assert_eq!(found.len(), 1, "wanted one {kind} {what:?}, found {} in {}", found.len(), self.outline());
        found[0]
    }

    /// What stands in the form, in one line, for the message of a test that fails.
    pub fn outline(&self) -> String {
        let controls = self.controls.iter().map(Control::outline).collect::<Vec<_>>().join(", ");
        format!("the form {} {}: [{controls}]", self.method, self.action)
    }
}
