//! Of which kind a letter is: whoever ends letters of one kind gets the others still.

keyed! {
    /// What letters are about.
    MailKind {
        /// What became of something that somebody raised or met as well.
        Matter = "matter",
        /// Work that came for somebody's unit.
        Work = "work",
    }
}
