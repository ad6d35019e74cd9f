//! Reading marked-up text as a person sees it, and joining addresses as a browser does.

use scraper::{ElementRef, Html, Node, Selector};

/// Elements whose text nobody reads on the page.
const UNSEEN: [&str; 5] = ["head", "script", "style", "template", "datalist"];
/// Elements whose text belongs to a control and not to the label around it.
const CONTROLS: [&str; 4] = ["button", "input", "select", "textarea"];
/// Elements that run on within a line; every other one starts a line of its own.
const INLINE: [&str; 17] = [
    "a", "abbr", "b", "bdi", "cite", "code", "em", "i", "label", "mark", "q", "small", "span", "strong", "sup", "u",
    "wbr",
];

/// A selector, or a panic that quotes what is wrong with it.
pub fn selector(css: &str) -> Selector {
    Selector::parse(css).unwrap_or_else(|problem| panic!("{css:?} is no CSS selector: {problem}"))
}

/// The first element that a selector finds.
pub fn first<'a>(document: &'a Html, css: &str) -> Option<ElementRef<'a>> {
    document.select(&selector(css)).next()
}

/// Text with every run of white space made one space.
pub fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of an element as they are seen, white space squeezed.
pub fn text_of(element: ElementRef<'_>) -> String {
    let mut text = String::new();
    gather(element, &UNSEEN, &mut text);
    squeeze(&text)
}

/// The words of a label or legend, without those of a control inside it.
pub fn label_text(element: ElementRef<'_>) -> String {
    let mut text = String::new();
    gather(element, &CONTROLS, &mut text);
    squeeze(&text)
}

fn gather(element: ElementRef<'_>, left_out: &[&str], text: &mut String) {
    for child in element.children() {
        if let Node::Text(words) = child.value() {
            text.push_str(words);
        } else if let Some(inner) = ElementRef::wrap(child) {
            let name = inner.value().name();
            if left_out.contains(&name) || inner.attr("hidden").is_some() {
                continue;
            }
            let apart = if INLINE.contains(&name) { "" } else { " " };
            text.push_str(apart);
            gather(inner, left_out, text);
            text.push_str(apart);
        }
    }
}

/// The scheme and host of an absolute address: `http://127.0.0.1:8080`.
pub fn origin_of(url: &str) -> &str {
    let host = url.find("://").map_or(0, |at| at + 3);
    url[host..].find(['/', '?', '#']).map_or(url, |end| &url[..host + end])
}

/// The path of an absolute address, without query and fragment.
pub fn path_of(url: &str) -> &str {
    let path = &url[origin_of(url).len()..];
    let path = path.split(['?', '#']).next().unwrap_or_default();
    if path.is_empty() { "/" } else { path }
}

/// Where a link on the page at `base` leads, without its fragment.
pub fn join(base: &str, link: &str) -> String {
    let link = link.trim().split('#').next().unwrap_or_default();
    let origin = origin_of(base);
    let scheme = base.split("://").next().unwrap_or("http");
    if link.is_empty() {
        base.split('#').next().unwrap_or_default().to_owned()
    } else if link.contains("://") {
        link.to_owned()
    } else if link.starts_with("//") {
        format!("{scheme}:{link}")
    } else if link.starts_with('?') {
        format!("{origin}{}{link}", path_of(base))
    } else if link.starts_with('/') {
        format!("{origin}{link}")
    } else {
        let folder = path_of(base).rsplit_once('/').map_or("", |(folder, _)| folder);
        format!("{origin}{}", without_dots(&format!("{folder}/{link}")))
    }
}

fn without_dots(path: &str) -> String {
    let (path, query) = path.find('?').map_or((path, ""), |at| path.split_at(at));
    let mut kept: Vec<&str> = Vec::new();
    for part in path.split('/').skip(1) {
        match part {
            "." => {}
            ".." => drop(kept.pop()),
            part => kept.push(part),
        }
    }
    format!("/{}{query}", kept.join("/"))
}
