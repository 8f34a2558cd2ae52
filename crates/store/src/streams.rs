//! What each kind of stream is: the one description that appending, folding and rebuilding go by.

use crate::noun::Noun;
use mingtong_domain::ids::{Area, Stream};

/// What a stream is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Nature {
    /// Whose events it holds.
    pub noun: Noun,
    /// How it becomes rows.
    pub folded: Folded,
    /// Which area of the log it belongs to.
    pub area: Area,
    /// Whether anything of it is kept from everybody.
    pub sealed: Sealed,
}

/// How a stream becomes rows of read tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Folded {
    /// Read again as a whole: one thing, short by design.
    Whole,
    /// Event by event: it grows with the crowd.
    Crowd,
}

/// Whether anything that happens in a stream is ever sealed: of that the public log has no more than a digest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sealed {
    /// It is told in the open, and a sealed entry in it is not honest.
    Never,
    /// Private matters, the reports of people, and what names homes, voters, parties and givers.
    Sometimes,
}

/// The streams of the area [`Area::Register`]. None of them carries an id, so that they are found by their names.
pub const REGISTER: [Stream; 2] = [Stream::Community, Stream::Register];

/// What a stream is.
pub fn nature(stream: &Stream) -> Nature {
    let (noun, folded, area, sealed) = match stream {
        Stream::Community => (Noun::Community, Folded::Crowd, Area::Register, Sealed::Never),
        Stream::Register => (Noun::Register, Folded::Crowd, Area::Register, Sealed::Never),
        Stream::Matter(_) => (Noun::Matter, Folded::Whole, Area::Matter, Sealed::Sometimes),
        Stream::Support(_) => (Noun::Matter, Folded::Crowd, Area::Support, Sealed::Sometimes),
        Stream::Notice(_) => (Noun::Notice, Folded::Whole, Area::Notice, Sealed::Never),
        Stream::Reception(_) => (Noun::Reception, Folded::Whole, Area::Reception, Sealed::Never),
        Stream::Body(_) => (Noun::Body, Folded::Whole, Area::Body, Sealed::Never),
        Stream::Meeting(_) => (Noun::Meeting, Folded::Whole, Area::Meeting, Sealed::Never),
        Stream::Presence(_) | Stream::Floor(_) => (Noun::Meeting, Folded::Crowd, Area::Presence, Sealed::Never),
        Stream::Resolution(_) => (Noun::Resolution, Folded::Whole, Area::Resolution, Sealed::Never),
        Stream::Procedure(_) => (Noun::Procedure, Folded::Whole, Area::Procedure, Sealed::Never),
        Stream::Project(_) => (Noun::Project, Folded::Whole, Area::Project, Sealed::Never),
        Stream::Vote(_) => (Noun::Vote, Folded::Whole, Area::Vote, Sealed::Never),
        Stream::Electorate(_) => (Noun::Vote, Folded::Crowd, Area::Vote, Sealed::Sometimes),
        // A ballot spoils no page but those that show who takes part.
        Stream::Ballot(..) => (Noun::Vote, Folded::Whole, Area::Ballot, Sealed::Sometimes),
        Stream::Agreement(_) => (Noun::Agreement, Folded::Whole, Area::Agreement, Sealed::Never),
        // Every home of a roll may be a party.
        Stream::Parties(_) => (Noun::Agreement, Folded::Crowd, Area::Agreement, Sealed::Sometimes),
        // What a thousand homes answer spoils no page of another agreement's terms.
        Stream::Consent(..) => (Noun::Agreement, Folded::Whole, Area::Consent, Sealed::Sometimes),
        // Ten thousand homes: no page and no decision needs all of them.
        Stream::Roll(_) => (Noun::Roll, Folded::Crowd, Area::Roll, Sealed::Sometimes),
        Stream::Need(_) => (Noun::Need, Folded::Whole, Area::Need, Sealed::Never),
        Stream::Resource(_) => (Noun::Resource, Folded::Whole, Area::Resource, Sealed::Never),
        Stream::Reporting(_) => (Noun::Reporting, Folded::Whole, Area::Reporting, Sealed::Sometimes),
        Stream::Fund(_) | Stream::Expense(..) => (Noun::Fund, Folded::Whole, Area::Fund, Sealed::Never),
        Stream::AccountBook(_) => (Noun::AccountBook, Folded::Whole, Area::AccountBook, Sealed::Never),
        // A crowd pledges.
        Stream::Pledge(..) => (Noun::Fund, Folded::Whole, Area::Pledge, Sealed::Sometimes),
    };
    Nature { noun, folded, area, sealed }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::{Class, TABLES};
    use mingtong_domain::ids::{MatterId, NeedId, ProjectId, ReportingId, ResolutionId, ResourceId};

    /// One stream of each kind: a new kind does not compile here before it has its place in the row.
    fn every_kind() -> Vec<Stream> {
        let id = MatterId::new(2026, 31).unwrap();
        let next = |stream: &Stream| match stream {
            Stream::Community => Some(Stream::Register),
            Stream::Register => Some(Stream::Matter(id)),
            Stream::Matter(_) => Some(Stream::Support(id)),
            Stream::Support(_) => Some(Stream::Notice("n1".into())),
            Stream::Notice(_) => Some(Stream::Reception("r1".into())),
            Stream::Reception(_) => Some(Stream::Body("b1".into())),
            Stream::Body(_) => Some(Stream::Meeting("m1".into())),
            Stream::Meeting(_) => Some(Stream::Presence("m1".into())),
            Stream::Presence(_) => Some(Stream::Floor("m1".into())),
            Stream::Floor(_) => ResolutionId::new(2026, 3).map(Stream::Resolution),
            Stream::Resolution(_) => Some(Stream::Procedure("g1".into())),
            Stream::Procedure(_) => ProjectId::new(2026, 3).map(Stream::Project),
            Stream::Project(_) => Some(Stream::Vote("v1".into())),
            Stream::Vote(_) => Some(Stream::Electorate("v1".into())),
            Stream::Electorate(_) => Some(Stream::Ballot("v1".into(), 7)),
            Stream::Ballot(..) => Some(Stream::Agreement("a1".into())),
            Stream::Agreement(_) => Some(Stream::Parties("a1".into())),
            Stream::Parties(_) => Some(Stream::Consent("a1".into(), 2, "k7".into())),
            Stream::Consent(..) => Some(Stream::Roll("l1".into())),
            Stream::Roll(_) => NeedId::new(2026, 7).map(Stream::Need),
            Stream::Need(_) => ResourceId::new(2026, 12).map(Stream::Resource),
            Stream::Resource(_) => ReportingId::new(2026, 3).map(Stream::Reporting),
            Stream::Reporting(_) => Some(Stream::Fund("f1".into())),
            Stream::Fund(_) => Some(Stream::Pledge("f1".into(), "p1".into())),
            Stream::Pledge(..) => Some(Stream::Expense("f1".into(), "e1".into())),
            Stream::Expense(..) => Some(Stream::AccountBook("b1".into())),
            Stream::AccountBook(_) => None,
        };
        std::iter::successors(Some(Stream::Community), next).collect()
    }

    #[test]
    fn every_stream_is_found_again_by_its_name_in_the_log() {
        for stream in every_kind() {
            assert_eq!(Stream::parse(&stream.to_string()), Some(stream.clone()), "{stream} in Stream::parse");
        }
    }

    #[test]
    fn the_register_is_what_is_read_for_it() {
        for stream in every_kind() {
            assert_eq!(nature(&stream).area == Area::Register, REGISTER.contains(&stream), "{stream}");
        }
    }

    #[test]
    fn every_area_has_a_stream() {
        for area in Area::ALL {
            assert!(every_kind().iter().any(|stream| nature(stream).area == *area), "{area:?}");
        }
    }

    #[test]
    fn what_has_a_stream_has_a_table_of_its_noun() {
        for stream in every_kind() {
            let noun = nature(&stream).noun;
            let of_the_record = |class| match class {
                Class::Log | Class::Read => true,
                Class::Kept | Class::Index => false,
            };
            assert!(TABLES.iter().any(|table| table.noun == noun && of_the_record(table.class)), "{stream}");
        }
    }
}
