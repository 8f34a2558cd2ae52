//! BIFF8, the record stream inside an xls file: records, strings, number formats.
//!
//! After \[MS-XLS\]. Only what a table needs is read. Every access is checked: a record that is too short gives `None`.

/// One record: its type and its data. Data longer than a record goes on in `CONTINUE` records.
#[derive(Debug, Clone)]
pub(crate) struct Record<'s> {
    /// Record type, \[MS-XLS\] 2.3.
    pub kind: u16,
    /// The data of the record and of each `CONTINUE` after it.
    pub parts: Vec<&'s [u8]>,
}

const CONTINUE: u16 = 0x003C;

/// The records of a stream from a position on. A truncated last record ends it.
pub(crate) struct Records<'s> {
    rest: &'s [u8],
}

impl<'s> Records<'s> {
    pub(crate) fn from(stream: &'s [u8], position: usize) -> Self {
        Records { rest: stream.get(position..).unwrap_or_default() }
    }

    fn one(&mut self) -> Option<(u16, &'s [u8])> {
        let kind = u16_at(self.rest, 0)?;
        let length = usize::from(u16_at(self.rest, 2)?);
        let data = self.rest.get(4..4 + length)?;
        self.rest = &self.rest[4 + length..];
        Some((kind, data))
    }
}

impl<'s> Iterator for Records<'s> {
    type Item = Record<'s>;

    fn next(&mut self) -> Option<Record<'s>> {
        let (kind, data) = self.one()?;
        let mut parts = vec![data];
        while u16_at(self.rest, 0) == Some(CONTINUE)
            && let Some((_, more)) = self.one()
        {
            parts.push(more);
        }
        Some(Record { kind, parts })
    }
}

impl<'s> Record<'s> {
    /// The data of the record itself.
    pub(crate) fn data(&self) -> &'s [u8] {
        self.parts.first().copied().unwrap_or_default()
    }
}

pub(crate) fn u16_at(data: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(*data.get(at..)?.first_chunk()?))
}

pub(crate) fn u32_at(data: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(*data.get(at..)?.first_chunk()?))
}

pub(crate) fn f64_at(data: &[u8], at: usize) -> Option<f64> {
    Some(f64::from_le_bytes(*data.get(at..)?.first_chunk()?))
}

/// A number packed into 30 bits, \[MS-XLS\] 2.5.217: the upper half of a double or an integer, perhaps in hundredths.
pub(crate) fn rk(bits: u32) -> f64 {
    let number =
        if bits & 2 == 0 { f64::from_bits(u64::from(bits & !3) << 32) } else { f64::from(bits.cast_signed() >> 2) };
    if bits & 1 == 0 { number } else { number / 100.0 }
}

/// Reads through the parts of a record as if they were one.
pub(crate) struct Cursor<'r, 's> {
    parts: &'r [&'s [u8]],
    at: usize,
}

impl<'r, 's> Cursor<'r, 's> {
    pub(crate) fn new(record: &'r Record<'s>, at: usize) -> Self {
        Cursor { parts: &record.parts, at }
    }

    /// Bytes of the current part that are left; moves on to the next part when there are none.
    fn here(&mut self) -> Option<&'s [u8]> {
        while self.parts.first()?.len() <= self.at {
            self.at -= self.parts[0].len();
            self.parts = &self.parts[1..];
        }
        Some(&self.parts[0][self.at..])
    }

    fn byte(&mut self) -> Option<u8> {
        let byte = *self.here()?.first()?;
        self.at += 1;
        Some(byte)
    }

    pub(crate) fn u16(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes([self.byte()?, self.byte()?]))
    }

    fn u32(&mut self) -> Option<u32> {
        Some(u32::from(self.u16()?) | u32::from(self.u16()?) << 16)
    }

    /// A string with its length of two bytes before it, \[MS-XLS\] 2.5.293; fonts and phonetics are passed over.
    pub(crate) fn string(&mut self) -> Option<String> {
        let length = usize::from(self.u16()?);
        let flags = self.byte()?;
        let fonts = if flags & 8 != 0 { usize::from(self.u16()?) } else { 0 };
        let phonetic = if flags & 4 != 0 { self.u32()? as usize } else { 0 };
        let text = self.characters(length, flags)?;
        self.at = self.at.checked_add(fonts * 4)?.checked_add(phonetic)?;
        Some(text)
    }

    /// `length` characters of one or two bytes. Where they go on in a new part, a byte says anew which it is.
    pub(crate) fn characters(&mut self, length: usize, flags: u8) -> Option<String> {
        let mut wide = flags & 1 != 0;
        let mut units = Vec::with_capacity(length);
        while units.len() < length {
            let parts_before = self.parts.len();
            let mut here = self.here()?;
            if self.parts.len() != parts_before && !units.is_empty() {
                wide = self.byte()? & 1 != 0;
                here = self.here()?;
            }
            let size = if wide { 2 } else { 1 };
            let count = (here.len() / size).min(length - units.len());
            if count == 0 {
                return None;
            }
            match wide {
                true => units.extend(here[..count * 2].chunks_exact(2).map(|c| u16::from_le_bytes([c[0], c[1]]))),
                false => units.extend(here[..count].iter().map(|byte| u16::from(*byte))),
            }
            self.at += count * size;
        }
        Some(String::from_utf16_lossy(&units))
    }
}

/// Whether a built-in number format shows a date, the East Asian ones (27–36, 50–58) included.
pub(crate) fn is_builtin_date(format: u16) -> bool {
    matches!(format, 14..=17 | 22 | 27..=31 | 36 | 50..=54 | 57..=58)
}

/// Whether a number format of the file's own shows a date: it has a year or a day outside quotes and brackets.
pub(crate) fn is_date_format(format: &str) -> bool {
    let without_general = format.replace("General", "").replace("GENERAL", "");
    let mut chars = without_general.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => drop(chars.by_ref().find(|c| *c == '"')),
            '[' => drop(chars.by_ref().find(|c| *c == ']')),
            '\\' | '_' | '*' => drop(chars.next()),
            'y' | 'Y' | 'd' | 'D' | 'e' => return true,
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packed_numbers() {
        assert_eq!(rk(3 << 2 | 2), 3.0);
        assert_eq!(rk((-5i32 << 2 | 2).cast_unsigned()), -5.0);
        assert_eq!(rk(12_345 << 2 | 3), 123.45);
        assert_eq!(rk((1.5f64.to_bits() >> 32) as u32), 1.5);
    }

    #[test]
    fn a_string_goes_on_in_the_next_record_with_another_width() {
        let first: &[u8] = &[4, 0, 0, b'a', b'b'];
        let second: &[u8] = &[1, 0x2D, 0x4E, 0x87, 0x65];
        let record = Record { kind: 0xFC, parts: vec![first, second] };
        assert_eq!(Cursor::new(&record, 0).string().unwrap(), "ab中文");
        let cut = Record { kind: 0xFC, parts: vec![first] };
        assert_eq!(Cursor::new(&cut, 0).string(), None);
    }

    #[test]
    fn date_formats_are_told_from_numbers() {
        for format in ["yyyy\"年\"m\"月\"d\"日\"", "[$-804]yyyy/m/d", "d-mmm", "e.m.d"] {
            assert!(is_date_format(format), "{format}");
        }
        for format in ["0.00", "#,##0\"day\"", "[Red]0", "@", "General", "\\y0", "h:mm"] {
            assert!(!is_date_format(format), "{format}");
        }
    }

    #[test]
    fn a_truncated_stream_ends() {
        let stream = [0x09, 0x08, 2, 0, 0, 6, 0x0A, 0, 9, 0, 1];
        assert_eq!(Records::from(&stream, 0).count(), 1);
        assert_eq!(Records::from(&stream, 999).count(), 0);
    }
}
