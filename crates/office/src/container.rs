//! Zip containers (xlsx, ods) are measured before anything reads them.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::limits::{CONTAINER_ENTRIES_MAX, STYLES_BYTES_MAX, UNPACKED_BYTES_MAX, UNPACKED_TAGS_MAX};
use crate::unreadable::{Limit, Unreadable};

/// What stands in a container that is safe to unpack.
#[derive(Debug)]
pub(crate) struct Container {
    names: Vec<String>,
}

impl Container {
    /// Whether there is an entry of that name; producers differ in the case they write.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.names.iter().any(|entry| entry.eq_ignore_ascii_case(name))
    }
}

/// Unpacks every entry into nothing and counts what comes out, so that a header that lies gains nothing.
pub(crate) fn measure(bytes: &[u8]) -> Result<Container, Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(Unreadable::damaged)?;
    if archive.len() > CONTAINER_ENTRIES_MAX {
        return Err(Unreadable::TooLarge { what: Limit::Parts, max: CONTAINER_ENTRIES_MAX as u64 });
    }
    let mut left = Allowance { bytes: UNPACKED_BYTES_MAX, tags: UNPACKED_TAGS_MAX };
    let mut names = Vec::with_capacity(archive.len());
    for index in 0..archive.len() {
        if archive.by_index_raw(index).map_err(Unreadable::damaged)?.encrypted() {
            return Err(Unreadable::Encrypted);
        }
        let mut entry = archive.by_index(index).map_err(refusal)?;
        let name = entry.name().map_err(refusal)?.replace('\\', "/");
        if entry.size() > left.bytes {
            return Err(too_much());
        }
        let used = left.bytes;
        left.spend(&mut entry)?;
        if name.to_ascii_lowercase().ends_with("styles.xml") && used - left.bytes > STYLES_BYTES_MAX {
            return Err(too_much());
        }
        names.push(name);
    }
    Ok(Container { names })
}

struct Allowance {
    bytes: u64,
    tags: u64,
}

impl Allowance {
    fn spend(&mut self, entry: &mut impl Read) -> Result<(), Unreadable> {
        let mut buffer = vec![0; 64 << 10];
        loop {
            let read = entry.read(&mut buffer).map_err(Unreadable::damaged)?;
            if read == 0 {
                return Ok(());
            }
            let tags = buffer[..read].iter().filter(|byte| **byte == b'<').count() as u64;
            self.bytes = self.bytes.checked_sub(read as u64).ok_or_else(too_much)?;
            self.tags = self
                .tags
                .checked_sub(tags)
                .ok_or(Unreadable::TooLarge { what: Limit::Parts, max: UNPACKED_TAGS_MAX })?;
        }
    }
}

fn too_much() -> Unreadable {
    Unreadable::TooLarge { what: Limit::UnpackedMebibytes, max: UNPACKED_BYTES_MAX >> 20 }
}

fn refusal(error: ZipError) -> Unreadable {
    match error {
        ZipError::InvalidPassword => Unreadable::Encrypted,
        error => Unreadable::damaged(error),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    fn packed(entries: &[(&str, &[u8], usize)]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, block, times) in entries {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            for _ in 0..*times {
                writer.write_all(block).unwrap();
            }
        }
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn a_bomb_is_refused_by_its_weight() {
        let bomb = packed(&[("xl/worksheets/sheet1.xml", &[b' '; 1 << 20], 300)]);
        assert!(bomb.len() < 1 << 20);
        assert_eq!(measure(&bomb).unwrap_err(), too_much());
    }

    #[test]
    fn a_bomb_whose_header_lies_is_refused_too() {
        let mut bomb = packed(&[("a.xml", &[b' '; 1 << 20], 300)]);
        // The directory at the end and the header at the front both claim that the entry unpacks to one byte.
        let size = (300u32 << 20).to_le_bytes();
        let mut lies = 0;
        while let Some(at) = bomb.windows(4).position(|window| window == size) {
            bomb[at..at + 4].copy_from_slice(&1u32.to_le_bytes());
            lies += 1;
        }
        assert_eq!(lies, 2);
        assert!(measure(&bomb).is_err());
    }

    #[test]
    fn very_many_tags_are_refused() {
        let tags = b"<si/>".repeat(100_000);
        assert_eq!(
            measure(&packed(&[("xl/sharedStrings.xml", &tags, 250)])).unwrap_err(),
            Unreadable::TooLarge { what: Limit::Parts, max: UNPACKED_TAGS_MAX }
        );
        assert_eq!(measure(&packed(&[("xl/styles.xml", &[b' '; 1 << 20], 5)])).unwrap_err(), too_much());
    }

    #[test]
    fn an_honest_container_says_what_it_holds() {
        let container = measure(&packed(&[("xl\\Workbook.xml", b"<a/>", 1)])).unwrap();
        assert!(container.has("xl/workbook.xml"));
        assert!(!container.has("mimetype"));
        assert!(matches!(measure(b"PK\x03\x04 nothing"), Err(Unreadable::Damaged { .. })));
    }
}
