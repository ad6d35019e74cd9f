//! A phone on a bad line: it may get no answer, and its owner does what people do then.

use std::io;

use super::super::support::form::{Form, encoded};
use super::super::support::line::{Answer, Line};
use super::super::support::page::Page;
use super::super::support::proxy::Proxy;
use super::super::support::reading::{join, path_of};

/// A browser with one cookie, on a line that may fail.
pub struct Phone {
    address: String,
    cookie: String,
}

impl Phone {
    /// A phone on this line, signed in with the value of a session cookie.
    pub fn on(proxy: &Proxy, cookie: &str) -> Self {
        Self { address: proxy.address.to_string(), cookie: cookie.to_owned() }
    }

    /// Throws the session away.
    pub fn sign_out(&mut self) {
        self.cookie.clear();
    }

    fn line(&self, more: &str) -> io::Result<Line> {
        let cookie = if self.cookie.is_empty() { String::new() } else { format!("Cookie: stanap={}\r\n", self.cookie) };
        Line::open(&self.address, &format!("Origin: http://{}\r\n{cookie}{more}", self.address))
    }

    /// Gets a page, or nothing.
    pub fn get(&mut self, path: &str) -> io::Result<Page> {
        let answer = self.line("")?.get(path)?;
        self.arrive(path, &answer)
    }

    /// Sends a form as the browser would, or learns that it got no answer. The redirect is not followed.
    pub fn send(&mut self, form: &Form) -> io::Result<Page> {
        self.post(path_of(&form.action), &form.clone().pressed().pairs(), "")
    }

    /// Sends fields, with more header lines.
    pub fn post<T: AsRef<str>>(&mut self, path: &str, fields: &[(T, T)], more: &str) -> io::Result<Page> {
        let answer = self.line(more)?.post(path, &encoded(fields))?;
        self.arrive(path, &answer)
    }

    fn arrive(&mut self, path: &str, answer: &Answer) -> io::Result<Page> {
        if let Some(cookie) = answer.header("set-cookie").and_then(|line| line.strip_prefix("stanap=")) {
            cookie.split(';').next().unwrap_or_default().clone_into(&mut self.cookie);
        }
        let page = Page::of_html(&join(&format!("http://{}", self.address), path), &answer.text());
        let mut headers = page.headers.clone();
        for name in ["location", "cache-control", "retry-after"] {
            if let Some(value) = answer.header(name) {
                headers.insert(name, value.parse().map_err(|_| io::Error::other("a header that is no text"))?);
            }
        }
        Ok(Page { status: answer.status, headers, ..page })
    }
}
