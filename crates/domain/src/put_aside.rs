//! How the texts of a command are put aside.

/// Puts the texts of a command aside: words come in, references go on.
pub trait PutAside<T, U> {
    /// Why a text cannot be put aside.
    type Error;

    /// A text that must be there, of at most `chars_max` characters.
    ///
    /// # Errors
    /// It is missing, or too long.
    fn need(&mut self, words: T, chars_max: usize) -> Result<U, Self::Error>;

    /// A text that may be left out.
    ///
    /// # Errors
    /// It is too long.
    fn maybe(&mut self, words: Option<T>, chars_max: usize) -> Result<Option<U>, Self::Error>;
}
