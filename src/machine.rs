//! What this machine tells of itself: its networks, its power, its disk. Nothing is sent anywhere to find out.

use std::net::{IpAddr, Ipv4Addr};
use std::path::Path;

/// One network that this machine stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Network {
    /// Name of the interface, as the system calls it.
    pub name: String,
    /// This machine's address in it.
    pub address: Ipv4Addr,
}

/// Where the power comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Power {
    /// From the wall.
    Mains,
    /// From a battery; per cent left, where it is told.
    Battery(Option<u8>),
    /// The system does not say.
    Unknown,
}

/// Every network of this machine but its own loop, private ones first: a hall's network is private.
pub fn networks() -> Vec<Network> {
    let mut all: Vec<Network> = if_addrs::get_if_addrs()
        .unwrap_or_default()
        .into_iter()
        .filter_map(|interface| match interface.ip() {
            IpAddr::V4(address) if !address.is_loopback() && !address.is_link_local() => {
                Some(Network { name: interface.name, address })
            }
            _ => None,
        })
        .collect();
    all.sort_by(|one, other| {
        let key = |network: &Network| (!network.address.is_private(), network.name.clone(), network.address);
        key(one).cmp(&key(other))
    });
    all.dedup();
    all
}

/// Whether an address is one of this machine's own.
pub fn is_own(address: IpAddr) -> bool {
    address.to_canonical().is_loopback()
        || if_addrs::get_if_addrs()
            .unwrap_or_default()
            .iter()
            .any(|interface| interface.ip().to_canonical() == address.to_canonical())
}

/// Bytes free where a folder lies.
pub fn free_space(folder: &Path) -> Option<u64> {
    fs4::available_space(folder).ok()
}

/// Where the power comes from, as Linux tells it.
#[cfg(target_os = "linux")]
pub fn power() -> Power {
    power_of(Path::new("/sys/class/power_supply"))
}

/// Where the power comes from: other systems are asked by eye.
#[cfg(not(target_os = "linux"))]
pub fn power() -> Power {
    Power::Unknown
}

/// The power supplies that a folder describes, one folder each.
#[cfg(any(target_os = "linux", test))]
fn power_of(folder: &Path) -> Power {
    let read = |path: &Path, name: &str| std::fs::read_to_string(path.join(name)).unwrap_or_default().trim().to_owned();
    let supplies = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut found = Power::Unknown;
    for supply in supplies {
        match read(&supply, "type").as_str() {
            "Mains" | "USB" if read(&supply, "online") == "1" => return Power::Mains,
            "Battery" if matches!(read(&supply, "status").as_str(), "Charging" | "Full" | "Not charging") => {
                return Power::Mains;
            }
            "Battery" => found = Power::Battery(read(&supply, "capacity").parse().ok()),
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn supply(folder: &Path, name: &str, files: &[(&str, &str)]) {
        let at = folder.join(name);
        std::fs::create_dir(&at).unwrap();
        for (file, text) in files {
            std::fs::write(at.join(file), format!("{text}\n")).unwrap();
        }
    }

    #[test]
    fn a_laptop_on_its_battery_says_how_much_is_left() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(power_of(folder.path()), Power::Unknown, "nothing is told");
        supply(folder.path(), "AC", &[("type", "Mains"), ("online", "0")]);
        supply(folder.path(), "BAT0", &[("type", "Battery"), ("status", "Discharging"), ("capacity", "62")]);
        assert_eq!(power_of(folder.path()), Power::Battery(Some(62)));
        std::fs::write(folder.path().join("AC/online"), "1\n").unwrap();
        assert_eq!(power_of(folder.path()), Power::Mains);
    }

    #[test]
    fn the_loop_is_ours_and_the_documentation_is_not() {
        assert!(is_own("127.0.0.1".parse().unwrap()));
        assert!(is_own("::ffff:127.0.0.1".parse().unwrap()));
        assert!(!is_own("192.0.2.7".parse().unwrap()));
    }

    #[test]
    fn there_is_room_where_the_program_stands() {
        assert!(free_space(Path::new(".")).is_some_and(|bytes| bytes > 0));
    }
}
