//! The line to Chromium: commands of the `DevTools` protocol go out, answers and events come back.

use serde_json::{Value, json};
use std::{collections::VecDeque, net::TcpStream, time::Duration};
use tungstenite::{Message, WebSocket, client::client_with_config, protocol::WebSocketConfig};

/// Long enough for a slow page on a busy machine; a browser that says nothing for longer fails the test.
const PATIENCE: Duration = Duration::from_mins(1);

/// A connection to one browser, and the one page that commands go to.
pub(super) struct Wire {
    socket: WebSocket<TcpStream>,
    last: u64,
    page: Option<String>,
    events: VecDeque<(String, Value)>,
}

impl Wire {
    /// Connects to an address such as `ws://127.0.0.1:9222/devtools/browser/…`.
    pub(super) fn connect(address: &str) -> Self {
        let host = address.trim_start_matches("ws://").split('/').next().unwrap_or_default();
        let stream = TcpStream::connect(host).unwrap_or_else(|problem| panic!("no browser at {address}: {problem}"));
        stream.set_read_timeout(Some(PATIENCE)).expect("a time limit on a socket");
        // A picture of a whole page comes in one frame, larger than the usual limits.
        let roomy = WebSocketConfig::default().max_message_size(None).max_frame_size(None);
        let (socket, _) = client_with_config(address, stream, Some(roomy)).expect("Chromium speaks WebSocket");
        Self { socket, last: 0, page: None, events: VecDeque::new() }
    }

    /// Sends every later command to this page.
    pub(super) fn attach(&mut self, target: &str) {
        let answer = self.call("Target.attachToTarget", &json!({ "targetId": target, "flatten": true }));
        self.page = answer["sessionId"].as_str().map(str::to_owned);
    }

    /// Sends a command and waits for its answer; a refusal fails the test.
    pub(super) fn call(&mut self, method: &str, params: &Value) -> Value {
        let id = self.send(method, params);
        loop {
            let mut said = self.hear(method);
            if said["id"] == id {
                assert!(said["error"].is_null(), "{method} {params}: {}", said["error"]);
                return said["result"].take();
            }
            self.keep(said);
        }
    }

    /// Waits for an event that was not waited for before, and forgets those that came ahead of it.
    pub(super) fn wait_for(&mut self, event: &str) -> Value {
        loop {
            while let Some((name, params)) = self.events.pop_front() {
                if name == event {
                    return params;
                }
            }
            let said = self.hear(event);
            self.keep(said);
        }
    }

    /// Forgets the events so far.
    pub(super) fn forget_events(&mut self) {
        self.events.clear();
    }

    /// Asks the browser to end and waits until it hangs up.
    pub(super) fn close(&mut self) {
        self.page = None;
        let farewell = json!({ "id": 0, "method": "Browser.close" }).to_string();
        if self.socket.send(Message::text(farewell)).is_ok() {
            while self.socket.read().is_ok() {}
        }
    }

    fn send(&mut self, method: &str, params: &Value) -> u64 {
        self.last += 1;
        let mut command = json!({ "id": self.last, "method": method, "params": params });
        if let Some(page) = &self.page {
            command["sessionId"] = json!(page);
        }
        let sent = self.socket.send(Message::text(command.to_string()));
        sent.unwrap_or_else(|problem| panic!("the browser does not take {method}: {problem}"));
        self.last
    }

    fn hear(&mut self, waiting_for: &str) -> Value {
        let said = self.socket.read();
        let said = said.unwrap_or_else(|problem| panic!("the browser gave no {waiting_for}: {problem}"));
        serde_json::from_slice(&said.into_data()).unwrap_or_default()
    }

    fn keep(&mut self, mut said: Value) {
        let params = said["params"].take();
        if let Some(method) = said["method"].as_str() {
            self.events.push_back((method.to_owned(), params));
        }
    }
}
