//! To JSON 3 and 3.0 are the same number, and a program whose language knows one kind of number sends either. Serde reads
//! a whole number only where it has no fraction, so that one of nothing but zeros is left out before.

/// A body in which every number with a fraction of zeros stands without it; texts stay as they are.
pub(crate) fn without_empty_fractions(json: Vec<u8>) -> Vec<u8> {
    if !json.contains(&b'.') {
        return json;
    }
    let mut plain = Vec::with_capacity(json.len());
    let (mut in_text, mut at) = (false, 0);
    while let Some(byte) = json.get(at).copied() {
        match byte {
            // What follows a backslash ends no text.
            b'\\' if in_text => {
                plain.push(byte);
                at += 1;
            }
            b'"' => in_text = !in_text,
            b'.' if !in_text && plain.last().is_some_and(u8::is_ascii_digit) => {
                let length = empty_fraction(&json[at..]);
                if length > 0 {
                    at += length;
                    continue;
                }
            }
            _ => {}
        }
        plain.extend(json.get(at));
        at += 1;
    }
    plain
}

/// How long the fraction is that begins here, where it is of nothing but zeros and no exponent follows; else 0.
fn empty_fraction(json: &[u8]) -> usize {
    let zeros = json.iter().skip(1).take_while(|byte| **byte == b'0').count();
    let goes_on = json.get(1 + zeros).is_some_and(|byte| matches!(byte, b'0'..=b'9' | b'e' | b'E'));
    if zeros == 0 || goes_on { 0 } else { 1 + zeros }
}

#[cfg(test)]
mod tests {
    use super::without_empty_fractions;

    fn plain(json: &str) -> String {
        String::from_utf8(without_empty_fractions(json.as_bytes().to_vec())).unwrap()
    }

    #[test]
    fn a_whole_number_is_whole_with_a_fraction_of_zeros() {
        assert_eq!(plain("{\"seen\": 3.0, \"each\": [1.00,-20.0]}"), "{\"seen\": 3, \"each\": [1,-20]}");
    }

    #[test]
    fn whatever_else_has_a_point_stays() {
        for json in ["{\"a\":3.05}", "[3.0e2]", "[3.]", "[.0]", "\"3.0\"", "[\"\\\"3.0\", \"\\\\\"]", "[\"\\"] {
            assert_eq!(plain(json), json);
        }
    }
}
