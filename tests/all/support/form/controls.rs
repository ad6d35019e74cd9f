//! The controls of a form, read from the page by the rules of HTML.

use crate::support::reading::{label_text, selector, squeeze, text_of};
use scraper::{ElementRef, Html};

/// Types of `input` that a person does not write text into.
const BUTTONS: [&str; 2] = ["submit", "image"];
const NEVER_SENT: [&str; 2] = ["button", "reset"];

/// What sort of control it is, with what only that sort holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Hidden,
    Text,
    Area,
    Radio,
    Checkbox,
    Select { many: bool, options: Vec<Choice> },
    File(Vec<u8>),
    Button,
}

/// One option of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Choice {
    pub(super) label: String,
    pub(super) value: String,
    pub(super) on: bool,
}

/// One control, with all that it is known by.
#[derive(Clone, Debug)]
pub(super) struct Control {
    pub(super) kind: Kind,
    pub(super) name: String,
    pub(super) label: String,
    pub(super) legend: String,
    pub(super) value: String,
    pub(super) on: bool,
    pub(super) action: Option<String>,
    pub(super) method: Option<String>,
}

/// The controls that belong to a form and are not disabled, in the order of the page.
pub(super) fn read(document: &Html, form: ElementRef<'_>) -> Vec<Control> {
    let all = document.select(&selector("input, select, textarea, button")).collect::<Vec<_>>();
    let own = all.into_iter().filter(|element| belongs(*element, form) && !is_disabled(*element));
    own.filter_map(|element| Control::read(document, element)).collect()
}

fn belongs(element: ElementRef<'_>, form: ElementRef<'_>) -> bool {
    match element.attr("form") {
        Some(id) => form.attr("id") == Some(id),
        None => element.ancestors().any(|ancestor| ancestor.id() == form.id()),
    }
}

fn is_disabled(element: ElementRef<'_>) -> bool {
    let fieldset_off =
        |around: ElementRef<'_>| around.value().name() == "fieldset" && around.attr("disabled").is_some();
    element.attr("disabled").is_some() || element.ancestors().filter_map(ElementRef::wrap).any(fieldset_off)
}

impl Control {
    fn read(document: &Html, element: ElementRef<'_>) -> Option<Self> {
        let kind = kind_of(element)?;
        let shown = element.attr("value").map(str::to_owned);
        let value = match kind {
            Kind::Area => element.text().collect(),
            Kind::Radio | Kind::Checkbox => shown.clone().unwrap_or_else(|| "on".to_owned()),
            Kind::File(_) => String::new(),
            _ => shown.clone().unwrap_or_default(),
        };
        let label = if kind == Kind::Button { button_words(element, shown) } else { label_of(document, element) };
        Some(Self {
            name: element.attr("name").unwrap_or_default().to_owned(),
            on: element.attr("checked").is_some(),
            legend: legend_of(element),
            action: element.attr("formaction").map(str::to_owned),
            method: element.attr("formmethod").map(str::to_owned),
            kind,
            label,
            value,
        })
    }

    /// The words a person knows the control by: a radio by the legend of its group, any other by its label.
    pub(super) fn called(&self) -> &str {
        if self.kind == Kind::Radio && !self.legend.is_empty() { &self.legend } else { &self.label }
    }

    /// Chooses an option of a list, by label or value.
    pub(super) fn select(&mut self, wanted: &str, outline: &str) {
        let Kind::Select { many, options } = &mut self.kind else { return };
        let at = options.iter().position(|o| o.label == wanted).or(options.iter().position(|o| o.value == wanted));
        let at = at.unwrap_or_else(|| panic!("no option {wanted:?} in {outline}"));
        for (place, option) in options.iter_mut().enumerate() {
            option.on = place == at || (*many && option.on);
        }
    }

    /// The control in a few words.
    pub(super) fn outline(&self) -> String {
        let Self { name, label, legend, value, on, .. } = self;
        match &self.kind {
            Kind::Hidden => format!("hidden {name}"),
            Kind::Text | Kind::Area => format!("text {label:?} ({name})"),
            Kind::Radio => format!("radio {legend:?}/{label:?} ({name}={value}){}", if *on { " chosen" } else { "" }),
            Kind::Checkbox => format!("tick {label:?} ({name}={value}){}", if *on { " ticked" } else { "" }),
            Kind::File(_) => format!("file {label:?} ({name})"),
            Kind::Button => format!("button {label:?} ({name}={value})"),
            Kind::Select { options, .. } => {
                let options: Vec<_> = options.iter().map(|o| format!("{:?}={}", o.label, o.value)).collect();
                format!("list {label:?} ({name}: {})", options.join(" | "))
            }
        }
    }
}

fn kind_of(element: ElementRef<'_>) -> Option<Kind> {
    let sort = element.attr("type").unwrap_or_default().to_ascii_lowercase();
    let sort = sort.as_str();
    match element.value().name() {
        "textarea" => Some(Kind::Area),
        "select" => Some(list_of(element)),
        _ if NEVER_SENT.contains(&sort) => None,
        "button" => Some(Kind::Button),
        _ if BUTTONS.contains(&sort) => Some(Kind::Button),
        _ => Some(match sort {
            "hidden" => Kind::Hidden,
            "radio" => Kind::Radio,
            "checkbox" => Kind::Checkbox,
            "file" => Kind::File(Vec::new()),
            _ => Kind::Text,
        }),
    }
}

fn list_of(element: ElementRef<'_>) -> Kind {
    let many = element.attr("multiple").is_some();
    let choice = |option: ElementRef<'_>| {
        let label = squeeze(&option.text().collect::<String>());
        let value = option.attr("value").map_or_else(|| label.clone(), str::to_owned);
        Choice { label, value, on: option.attr("selected").is_some() }
    };
    let open = |option: &ElementRef<'_>| option.attr("disabled").is_none();
    let options = selector("option");
    let mut options: Vec<_> = element.select(&options).filter(open).map(choice).collect();
    if !many {
        let chosen = options.iter().rposition(|option| option.on).unwrap_or(0);
        options.iter_mut().enumerate().for_each(|(at, option)| option.on = at == chosen);
    }
    Kind::Select { many, options }
}

fn button_words(element: ElementRef<'_>, value: Option<String>) -> String {
    if let Some(words) = element.attr("aria-label") {
        return squeeze(words);
    }
    if element.value().name() == "button" { text_of(element) } else { value.unwrap_or_else(|| "Submit".to_owned()) }
}

fn label_of(document: &Html, element: ElementRef<'_>) -> String {
    if let Some(words) = element.attr("aria-label") {
        return squeeze(words);
    }
    let with_id = |wanted: &str| document.select(&selector("[id]")).find(|e| e.attr("id") == Some(wanted));
    if let Some(ids) = element.attr("aria-labelledby") {
        let words = ids.split_whitespace().filter_map(with_id).map(label_text);
        return squeeze(&words.collect::<Vec<_>>().join(" "));
    }
    let id = element.attr("id");
    let labels = selector("label");
    let named = document.select(&labels).find(|label| id.is_some() && label.attr("for") == id);
    named.or_else(|| around(element, "label")).map(label_text).unwrap_or_default()
}

fn legend_of(element: ElementRef<'_>) -> String {
    let legend = around(element, "fieldset").and_then(|set| set.select(&selector("legend")).next().map(label_text));
    legend.unwrap_or_default()
}

fn around<'a>(element: ElementRef<'a>, name: &str) -> Option<ElementRef<'a>> {
    element.ancestors().filter_map(ElementRef::wrap).find(|ancestor| ancestor.value().name() == name)
}
