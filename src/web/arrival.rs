//! How a request came here: by HTTPS or not, and from which address. What a proxy says of it is believed only from the
//! proxies that the settings name; from anyone else it could be made up.

use std::net::{IpAddr, SocketAddr};

use actix_web::HttpRequest;

/// Whether the phone's connection is HTTPS: up to this server, or up to a trusted proxy that says so.
pub fn by_https(request: &HttpRequest) -> bool {
    let told = || forwarded(request, "x-forwarded-proto").last().is_some_and(|way| way.eq_ignore_ascii_case("https"));
    request.app_config().secure() || (trusted(request, peer(request)) && told())
}

/// The address that failures are counted by: the nearest one that is not a trusted proxy's.
pub fn address(request: &HttpRequest) -> String {
    let mut nearest = peer(request);
    for name in forwarded(request, "x-forwarded-for").iter().rev() {
        if !trusted(request, nearest) {
            break;
        }
        let Some(before) = read(name) else { break };
        nearest = Some(before);
    }
    nearest.map(|address| address.to_string()).unwrap_or_default()
}

fn peer(request: &HttpRequest) -> Option<IpAddr> {
    request.peer_addr().map(|peer| peer.ip().to_canonical())
}

fn trusted(request: &HttpRequest, address: Option<IpAddr>) -> bool {
    address.is_some_and(|address| super::app::of(request).settings.trusted_proxies.contains(&address))
}

/// The values of a header in their order: each proxy adds its own at the end.
fn forwarded<'r>(request: &'r HttpRequest, name: &str) -> Vec<&'r str> {
    let lines = request.headers().get_all(name).filter_map(|line| line.to_str().ok());
    lines.flat_map(|line| line.split(',')).map(str::trim).collect()
}

/// An address, with or without a port.
fn read(name: &str) -> Option<IpAddr> {
    let address = name.parse::<IpAddr>().or_else(|_| name.parse::<SocketAddr>().map(|socket| socket.ip()));
    address.ok().map(|address| address.to_canonical())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_with_and_without_a_port() {
        for (name, address) in [
            ("10.0.0.9", "10.0.0.9"),
            ("10.0.0.9:5000", "10.0.0.9"),
            ("[::1]:5000", "::1"),
            ("::ffff:10.0.0.9", "10.0.0.9"),
        ] {
            assert_eq!(read(name).map(|read| read.to_string()).as_deref(), Some(address), "{name}");
        }
        assert_eq!(read("unknown"), None);
    }
}
