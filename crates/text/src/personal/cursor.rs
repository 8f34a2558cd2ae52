//! A place in a text, read in either direction one folded character at a time.

use crate::normal::narrow;
use crate::script::simplified;

/// A place in a text. All reading of the finders goes through it, so a test can count how much they read.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    /// `at` must be a character boundary.
    pub(super) fn new(text: &'a str, at: usize) -> Self {
        Self { text, at }
    }

    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// The folded character that follows; the place stays.
    pub(super) fn peek(&self) -> Option<char> {
        look();
        self.text[self.at..].chars().next().map(fold)
    }

    /// The folded character that follows; the place moves behind it.
    pub(super) fn bump(&mut self) -> Option<char> {
        look();
        let c = self.text[self.at..].chars().next()?;
        self.at += c.len_utf8();
        Some(fold(c))
    }

    /// The folded character before; the place stays.
    pub(super) fn peek_back(&self) -> Option<char> {
        look();
        self.text[..self.at].chars().next_back().map(fold)
    }

    /// The folded character before; the place moves in front of it.
    pub(super) fn bump_back(&mut self) -> Option<char> {
        look();
        let c = self.text[..self.at].chars().next_back()?;
        self.at -= c.len_utf8();
        Some(fold(c))
    }

    /// Moves behind `word` (given in folded form) if it follows.
    pub(super) fn eat(&mut self, word: &str) -> bool {
        let mut probe = *self;
        let eaten = word.chars().all(|c| probe.bump() == Some(c));
        if eaten {
            *self = probe;
        }
        eaten
    }

    /// Moves behind the first of `words` that follows.
    pub(super) fn eat_any(&mut self, words: &[&str]) -> bool {
        words.iter().any(|word| self.eat(word))
    }

    /// The same for a long list of words of at most `chars` characters: the text is read once, and not by each word.
    pub(super) fn eat_word(&mut self, chars: usize, words: &[&str]) -> bool {
        let mut end = *self;
        let ahead: String = (0..chars).map_while(|_| end.bump()).collect();
        let word = words.iter().find(|word| ahead.starts_with(**word));
        word.inspect(|word| self.skip_chars(word.chars().count())).is_some()
    }

    fn skip_chars(&mut self, chars: usize) {
        let rest = &self.text[self.at..];
        self.at += rest.char_indices().nth(chars).map_or(rest.len(), |(at, _)| at);
    }

    /// Moves over at most `max` characters of a kind; returns how many.
    pub(super) fn skip(&mut self, max: usize, kind: impl Fn(char) -> bool) -> usize {
        (0..max).take_while(|_| self.peek().is_some_and(&kind) && self.bump().is_some()).count()
    }

    /// Moves back over at most `max` characters of a kind; returns how many.
    pub(super) fn skip_back(&mut self, max: usize, kind: impl Fn(char) -> bool) -> usize {
        (0..max).take_while(|_| self.peek_back().is_some_and(&kind) && self.bump_back().is_some()).count()
    }

    /// The (unfolded) text between this place and a later one.
    pub(super) fn until(&self, end: &Self) -> &'a str {
        &self.text[self.at..end.at]
    }

    /// Whether one of `words` (given in folded form) stands among the `chars` characters before this place.
    pub(super) fn follows(&self, chars: usize, words: &[&str]) -> bool {
        let before = self.before(chars);
        words.iter().any(|word| before.contains(word))
    }

    /// Whether one of `words` (given in folded form, of at most `chars` characters) ends at this place.
    pub(super) fn ends(&self, chars: usize, words: &[&str]) -> bool {
        let before = self.before(chars);
        words.iter().any(|word| before.ends_with(word))
    }

    /// At most `chars` folded characters of the line before this place.
    fn before(&self, chars: usize) -> String {
        let mut start = *self;
        start.skip_back(chars, |c| c != '\n');
        start.until(self).chars().map(fold).collect()
    }
}

/// The ASCII lower-case, half-width, simplified form by which the finders read a character.
pub(super) fn fold(c: char) -> char {
    match c {
        '\u{1d7ce}'..='\u{1d7ff}' => char::from(b'0' + ((c as u32 - 0x1d7ce) % 10) as u8),
        _ => simplified(narrow(c).to_ascii_lowercase()),
    }
}

#[cfg(test)]
thread_local! {
    /// Characters read on this thread.
    pub(super) static LOOKS: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

#[inline]
fn look() {
    #[cfg(test)]
    LOOKS.set(LOOKS.get() + 1);
}
