//! The nouns, as every room names its files and folders.

/// What a table or a stream is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Noun {
    /// The community itself: its founding, its rules, the head of its log.
    Community,
    /// Places, units, and who holds which office.
    Register,
    /// Deliberating bodies.
    Body,
    /// Meetings of bodies, and who comes to them.
    Meeting,
    /// Resolutions of bodies, and official results beside them.
    Resolution,
    /// Weighty questions on their way through six steps.
    Procedure,
    /// Projects: what follows from a resolution or a matter.
    Project,
    /// Homes of a place, with their areas and owners.
    Roll,
    /// People, their accounts and sessions, and what is to be told to them.
    Person,
    /// Messages on their way out.
    Telling,
    /// Notices.
    Notice,
    /// Receptions by delegates.
    Reception,
    /// Matters, who supports them, and what is kept for those who raise them.
    Matter,
    /// Votes, their electorates, and the ballots of electors.
    Vote,
    /// Needs, and who takes them up.
    Need,
    /// Resources of units.
    Resource,
    /// Reports of units and their staff.
    Reporting,
    /// Agreements, their parties, and what these answer.
    Agreement,
    /// Funds, what is pledged to them, and what is paid of them.
    Fund,
    /// What offices posted of their accounts.
    AccountBook,
    /// Files of letters.
    Letter,
}
