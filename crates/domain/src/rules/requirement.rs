//! How many it takes: a threshold, and of whom.

use mingtong_methods::Threshold;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

keyed! {
    /// Of whom a share is taken.
    Whole {
        /// Of all who are entitled, whether they took part or not.
        All = "all",
        /// Of those who took part, or are present.
        Present = "present",
    }
}

/// How many it takes. Written `>1/2 present`, `>=2/3 all`, or `none` where nothing is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Requirement {
    /// Nothing is asked.
    None,
    /// A share of somebody.
    Share {
        /// Which share.
        threshold: Threshold,
        /// Of whom.
        of: Whole,
    },
}

/// What is written is no requirement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a requirement is written like \">1/2 present\", \">=2/3 all\" or \"none\"")]
pub struct UnknownRequirement;

impl Requirement {
    /// The threshold; none where nothing is asked.
    pub fn threshold(self) -> Option<Threshold> {
        match self {
            Requirement::None => None,
            Requirement::Share { threshold, .. } => Some(threshold),
        }
    }

    /// Of whom; all where nothing is asked.
    pub fn of(self) -> Whole {
        match self {
            Requirement::None => Whole::All,
            Requirement::Share { of, .. } => of,
        }
    }
}

impl fmt::Display for Requirement {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Requirement::None => out.pad("none"),
            Requirement::Share { threshold, of } => out.pad(&format!("{threshold} {}", of.key())),
        }
    }
}

impl FromStr for Requirement {
    type Err = UnknownRequirement;

    fn from_str(text: &str) -> Result<Self, UnknownRequirement> {
        let text = text.trim();
        if text == "none" {
            return Ok(Requirement::None);
        }
        let (threshold, of) = text.rsplit_once(char::is_whitespace).ok_or(UnknownRequirement)?;
        let threshold = threshold.parse().map_err(|_| UnknownRequirement)?;
        Ok(Requirement::Share { threshold, of: Whole::from_key(of).ok_or(UnknownRequirement)? })
    }
}

impl TryFrom<String> for Requirement {
    type Error = UnknownRequirement;

    fn try_from(text: String) -> Result<Self, UnknownRequirement> {
        text.parse()
    }
}

impl From<Requirement> for String {
    fn from(requirement: Requirement) -> String {
        requirement.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_comes_back() {
        for text in ["none", ">1/2 present", ">=2/3 all"] {
            let read: Requirement = text.parse().unwrap();
            assert_eq!(read.to_string(), text);
            assert_eq!(serde_json::to_string(&read).unwrap(), format!("\"{text}\""));
            assert_eq!(serde_json::from_str::<Requirement>(&format!("\"{text}\"")).unwrap(), read);
        }
        for wrong in ["", "1/2", ">1/2", ">1/2 some", "2/3 all", "None"] {
            assert_eq!(wrong.parse::<Requirement>(), Err(UnknownRequirement), "{wrong}");
        }
    }
}
