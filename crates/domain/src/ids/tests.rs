use super::*;

#[test]
fn a_matter_number_reads_back() {
    let id = MatterId::new(2026, 31).unwrap();
    assert_eq!(id.to_string(), "2026-0031");
    assert_eq!(MatterId::parse("2026-0031"), Some(id));
    assert_eq!(MatterId::parse("明通2026-31"), Some(id));
    assert_eq!(MatterId::from_number(id.number()), Some(id));
}

#[test]
fn what_is_no_number_is_refused() {
    for text in ["", "2026", "2026-", "-1", "2026-0", "2026-1000000", "1899-1", "2026-1e3", "2026-٣", "99999999-1"] {
        assert_eq!(MatterId::parse(text), None, "{text}");
    }
}

#[test]
fn numbers_go_on_within_their_year_and_end_with_it() {
    let of_year = NeedId::numbers_of(2026);
    let (first, last) = (NeedId::new(2026, 1).unwrap(), NeedId::new(2026, NeedId::SEQUENCE_MAX).unwrap());
    assert_eq!((of_year.start, of_year.end - 1), (first.number(), last.number()));
    assert_eq!(NeedId::next_in(2026, None), Some(first));
    assert_eq!(NeedId::next_in(2026, Some(first.number())), NeedId::new(2026, 2));
    assert_eq!(NeedId::next_in(2026, Some(last.number())), None);
    assert_eq!(NeedId::next_in(1899, None), None);
}

#[test]
fn what_is_no_stream_is_refused() {
    for text in ["", "matter/x", "matter", "community/1"] {
        assert_eq!(Stream::parse(text), None, "{text}");
    }
}
