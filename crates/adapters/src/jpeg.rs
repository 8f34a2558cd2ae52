//! Whether a JPEG file is there to its end (ITU-T T.81, annex B): segments of known length, and between them the data
//! of scans, up to the marker that ends the picture.

/// Begins every marker.
const MARKER: u8 = 0xff;
/// Behind a byte of a scan that looks as if a marker began: none does.
const STUFFED: u8 = 0x00;
const START_OF_IMAGE: u8 = 0xd8;
const END_OF_IMAGE: u8 = 0xd9;
const TEMPORARY: u8 = 0x01;
const RESTARTS: std::ops::RangeInclusive<u8> = 0xd0..=0xd7;

/// Whether the picture goes on to its end. What stands behind that end is no part of it; a small picture within a
/// segment is no end of the large one.
pub(crate) fn is_whole(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    loop {
        let Some((marker, behind)) = next_marker(rest) else { return false };
        rest = behind;
        match marker {
            END_OF_IMAGE => return true,
            START_OF_IMAGE | TEMPORARY => {}
            restart if RESTARTS.contains(&restart) => {}
            _ => {
                let Some(behind) = behind_segment(rest) else { return false };
                rest = behind;
            }
        }
    }
}

/// The next marker and what follows it: over the data of a scan, over what fills up, and over what some programs leave
/// between two segments.
fn next_marker(bytes: &[u8]) -> Option<(u8, &[u8])> {
    let mut rest = bytes;
    loop {
        let begins = rest.iter().position(|byte| *byte == MARKER)?;
        rest = rest.get(begins + 1..)?;
        let kind = *rest.first()?;
        if kind != MARKER && kind != STUFFED {
            return Some((kind, rest.get(1..)?));
        }
    }
}

/// What follows a segment: its first two bytes say how long it is, themselves included.
fn behind_segment(bytes: &[u8]) -> Option<&[u8]> {
    let length = u16::from_be_bytes(*bytes.first_chunk::<2>()?);
    bytes.get(usize::from(length.max(2))..)
}

#[cfg(test)]
mod tests {
    use super::is_whole;

    const HEAD: &[u8] = &[0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2];
    const SCAN: &[u8] = &[0xff, 0xda, 0, 3, 1, 7, 8, 0xff, 0, 9, 0xff, 0xd3, 7, 0xff];
    const END: &[u8] = &[0xff, 0xd9];

    #[test]
    fn a_picture_ends_with_its_own_end() {
        let small = [&[0xff, 0xe1, 0, 6][..], END, END].concat();
        let two_scans = [HEAD, SCAN, &[0xc4, 0, 3, 5], SCAN].concat();
        for (parts, whole) in [
            (vec![HEAD, SCAN, &[0xd9]], true),
            (vec![HEAD, SCAN, &[0xff, 0xff, 0xd9], b"behind it"], true),
            (vec![HEAD, &small, SCAN, &[0xd9]], true),
            (vec![&two_scans, &[0xd9]], true),
            (vec![&two_scans], false),
            (vec![HEAD, &small, SCAN], false),
            (vec![HEAD, SCAN, &[0, 0xff, 0, 0xd9]], false),
            (vec![HEAD], false),
            (vec![HEAD, &[0xff, 0xe1, 0, 9], END], false),
            (vec![&HEAD[..3]], false),
            (vec![], false),
        ] {
            assert_eq!(is_whole(&parts.concat()), whole, "{parts:?}");
        }
    }
}
