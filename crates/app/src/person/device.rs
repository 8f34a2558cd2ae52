//! From which kind of device somebody signed in: enough to know a session again, and nothing that follows anybody.

/// A kind of device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Device {
    /// A telephone.
    Phone,
    /// A tablet.
    Tablet,
    /// A computer.
    Computer,
    /// A program, by the interface for machines.
    Program,
    /// Nobody knows.
    Other,
}

impl Device {
    const ALL: [Self; 5] = [Self::Phone, Self::Tablet, Self::Computer, Self::Program, Self::Other];

    /// What a browser says that it is.
    pub fn of_browser(user_agent: &str) -> Self {
        let says = |words: &[&str]| words.iter().any(|word| user_agent.contains(word));
        if says(&["iPad", "Tablet"]) || (says(&["Android"]) && !says(&["Mobile"])) {
            Self::Tablet
        } else if says(&["Mobile", "iPhone", "MicroMessenger/"]) && !says(&["Windows NT", "Macintosh"]) {
            Self::Phone
        } else if says(&["Windows NT", "Macintosh", "X11", "CrOS"]) {
            Self::Computer
        } else {
            Self::Other
        }
    }

    /// Its word in the database and in the keys of texts.
    pub fn key(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Tablet => "tablet",
            Self::Computer => "computer",
            Self::Program => "program",
            Self::Other => "other",
        }
    }

    /// The device of such a word.
    pub(super) fn of_key(key: &str) -> Self {
        Self::ALL.into_iter().find(|device| device.key() == key).unwrap_or(Self::Other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_a_kind_of_device() {
        for (says, device) in [
            ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148 MicroMessenger/8.0", Device::Phone),
            ("Mozilla/5.0 (Linux; Android 14; HUAWEI) AppleWebKit/537.36 Mobile Safari/537.36", Device::Phone),
            ("Mozilla/5.0 (Linux; Android 14; Pad) AppleWebKit/537.36 Safari/537.36", Device::Tablet),
            ("Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X) Mobile/15E148", Device::Tablet),
            ("Mozilla/5.0 (Windows NT 6.1; Win64; x64) Chrome/109", Device::Computer),
            ("Mozilla/5.0 (X11; Linux x86_64) Firefox/140", Device::Computer),
            ("", Device::Other),
        ] {
            assert_eq!(Device::of_browser(says), device, "{says}");
            assert_eq!(Device::of_key(device.key()), device);
        }
    }
}
