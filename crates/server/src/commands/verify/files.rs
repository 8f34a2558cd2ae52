//! The files of a log where they lie: in a mirror on this machine, or at its address.

use super::patient;
use mingtong_adapters::outward::{NoAnswer, Outward};
use mingtong_proof::bundle::ENTRY_BYTES_MAX;
use mingtong_proof::mirror::Files;
use mingtong_proof::tile::TILE_WIDTH;
use std::io::ErrorKind;
use std::path::Path;

/// The longest file of a log: a bundle of the longest entries.
const FILE_BYTES_MAX: usize = TILE_WIDTH as usize * (ENTRY_BYTES_MAX + 2);

/// A mirror on this machine.
pub struct Mirror<'d>(pub &'d Path);

impl Files for Mirror<'_> {
    type Error = std::io::Error;

    fn read(&mut self, name: &str) -> std::io::Result<Option<Vec<u8>>> {
        match std::fs::read(self.0.join(name)) {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            read => read.map(Some),
        }
    }
}

/// A log at its address.
pub struct Remote {
    outward: Outward,
    address: String,
}

impl Remote {
    /// Whoever checks says where the log is: also in a network of their own.
    pub fn new(address: &str) -> anyhow::Result<Self> {
        Ok(Self { outward: Outward::new(true)?, address: address.trim_end_matches('/').to_owned() })
    }
}

impl Files for Remote {
    type Error = NoAnswer;

    fn read(&mut self, name: &str) -> Result<Option<Vec<u8>>, NoAnswer> {
        let url = format!("{}/{name}", self.address);
        let fetched = patient::fetch(&self.outward, &url, FILE_BYTES_MAX);
        // One file after the other: nothing else is to be done meanwhile.
        let fetched = tokio::task::block_in_place(|| tokio::runtime::Handle::current().block_on(fetched));
        match fetched {
            // Whoever signed for it cannot show it: that is no file of a log, and is named like one that is spoilt.
            Err(NoAnswer::Fault(_)) => Ok(Some(vec![])),
            fetched => fetched.map(|file| file.map(|(bytes, _)| bytes)),
        }
    }
}
