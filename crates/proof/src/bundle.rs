//! Entries in bundles (C2SP tlog-tiles): each with its length before it, two bytes, the greater first.

use crate::wrong::Malformed;

/// The longest entry that a bundle can hold.
pub const ENTRY_BYTES_MAX: usize = u16::MAX as usize;

/// The bytes of a bundle.
///
/// # Errors
/// The place of the first entry that is too long for it.
pub fn to_bytes<'e>(entries: impl IntoIterator<Item = &'e [u8]>) -> Result<Vec<u8>, usize> {
    let mut bytes = Vec::new();
    for (place, entry) in entries.into_iter().enumerate() {
        let length = u16::try_from(entry.len()).map_err(|_| place)?;
        bytes.extend(length.to_be_bytes());
        bytes.extend(entry);
    }
    Ok(bytes)
}

/// The entries of a bundle that is to hold so many.
///
/// # Errors
/// It holds more or fewer, or ends within one.
pub fn from_bytes(bytes: &[u8], width: u16) -> Result<Vec<&[u8]>, Malformed> {
    let entries = all(bytes)?;
    match entries.len() == usize::from(width) {
        true => Ok(entries),
        false => Err(Malformed::new("bundle")),
    }
}

/// The entries of a bundle, however many it holds.
///
/// # Errors
/// It ends within one.
pub fn all(mut bytes: &[u8]) -> Result<Vec<&[u8]>, Malformed> {
    let mut entries = Vec::new();
    while let Some((length, rest)) = bytes.split_first_chunk::<2>() {
        let length = usize::from(u16::from_be_bytes(*length));
        let (entry, rest) = rest.split_at_checked(length).ok_or(Malformed::new("bundle"))?;
        entries.push(entry);
        bytes = rest;
    }
    match bytes.is_empty() {
        true => Ok(entries),
        false => Err(Malformed::new("bundle")),
    }
}
