//! Whether a request comes from this machine itself, by nobody's mediation.

use std::net::IpAddr;

use actix_web::HttpRequest;
use actix_web::http::header;

/// Headers that a proxy adds: whoever asks through one may be anywhere.
const MEDIATED: [&str; 7] =
    ["forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-port", "x-real-ip"];

/// Whether the other end is this machine, and the address asked for is this machine's own name for itself. A page from
/// elsewhere that had its name point here would ask by that name.
pub fn is_here(request: &HttpRequest) -> bool {
    let near = request.peer_addr().is_some_and(|peer| peer.ip().to_canonical().is_loopback());
    let mediated = MEDIATED.iter().any(|name| request.headers().contains_key(*name));
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    near && !mediated && names_itself(host)
}

fn names_itself(host: &str) -> bool {
    let name = match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => host.rsplit_once(':').map_or(host, |(name, _)| name),
    };
    name.eq_ignore_ascii_case("localhost") || name.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    fn asked(peer: &str, host: &str, more: Option<&'static str>) -> bool {
        let request = TestRequest::default().peer_addr(peer.parse().unwrap()).insert_header((header::HOST, host));
        let request = more.into_iter().fold(request, |request, name| request.insert_header((name, "203.0.113.9")));
        is_here(&request.to_http_request())
    }

    #[test]
    fn only_this_machine_by_its_own_name_is_here() {
        assert!(asked("127.0.0.1:4000", "127.0.0.1:8080", None));
        assert!(asked("127.0.0.1:4000", "LocalHost:8080", None));
        assert!(asked("[::1]:4000", "[::1]:8080", None));
        assert!(asked("[::ffff:127.0.0.1]:4000", "localhost", None));
        assert!(!asked("192.168.4.7:4000", "127.0.0.1:8080", None), "from the room");
        assert!(!asked("127.0.0.1:4000", "evil.example:8080", None), "by another name");
        for name in MEDIATED {
            assert!(!asked("127.0.0.1:4000", "localhost:8080", Some(name)), "{name}");
        }
    }
}
