//! A balanced group of lines.

/// Why lines are no group, or why a group cannot be posted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BookFault {
    /// The lines come to something else than nothing.
    #[error("the lines come to {0} fen, not to nothing")]
    Unbalanced(i128),
    /// Fewer than two lines, or a line of nothing.
    #[error("a group has at least two lines, and none of nothing")]
    Empty,
    /// A sum is more than can be kept.
    #[error("a sum is more than can be kept")]
    TooLarge,
}

/// A line of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line<A> {
    /// The account.
    pub account: A,
    /// In fen: above nought on the left 借, below nought on the right 贷.
    pub fen: i64,
}

/// Lines that come to nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group<A> {
    lines: Vec<Line<A>>,
}

impl<A: Clone> Group<A> {
    /// The group of these lines.
    ///
    /// # Errors
    /// They do not come to nothing, there are fewer than two, or one of them is nothing.
    pub fn new(lines: Vec<Line<A>>) -> Result<Self, BookFault> {
        if lines.len() < 2 || lines.iter().any(|line| line.fen == 0) {
            return Err(BookFault::Empty);
        }
        if lines.iter().any(|line| line.fen == i64::MIN) {
            return Err(BookFault::TooLarge);
        }
        match lines.iter().map(|line| i128::from(line.fen)).sum() {
            0 => Ok(Self { lines }),
            sum => Err(BookFault::Unbalanced(sum)),
        }
    }

    /// `fen` from the right account to the left one.
    ///
    /// # Errors
    /// It is nothing.
    pub fn of_two(left: A, right: A, fen: i64) -> Result<Self, BookFault> {
        let turned = fen.checked_neg().ok_or(BookFault::TooLarge)?;
        Self::new(vec![Line { account: left, fen }, Line { account: right, fen: turned }])
    }

    /// Its lines.
    pub fn lines(&self) -> &[Line<A>] {
        &self.lines
    }

    /// The red group: posted after it, every account stands where it stood before.
    #[must_use]
    pub fn red(&self) -> Self {
        let turned = |line: &Line<A>| Line { account: line.account.clone(), fen: line.fen.saturating_neg() };
        Self { lines: self.lines.iter().map(turned).collect() }
    }
}
