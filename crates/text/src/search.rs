//! Substring search that needs no dictionary, on any full-text index that knows words, phrases and prefixes.
//!
//! A text becomes one token per character: the character with the one after it. Two neighbouring characters are
//! therefore one look-up, a longer word is a phrase of consecutive tokens, and one character is a prefix. Tokens are
//! lower-case ASCII letters only, so FTS5's `ascii` and PostgreSQL's `simple` cut and keep them alike, and rare
//! characters outside the BMP are no special case. Traditional and simplified writing are one: 電梯 is 电梯.
//!
//! ```text
//! token  = scope, first character, second character (absent at the end of a run)
//! scope  = one letter for the number of letters that follow, then the community's ordinal in base 26;
//!          before it "z" or "y" where the words are not for everybody
//! character = four letters, the code point in base 26
//! ```
//!
//! A run ends at punctuation, at the end of a text and nowhere else; white space is not there at all (letters are full
//! of stray blanks). The last token of a run holds one character, all tokens of a phrase hold two: no phrase matches
//! across the end of a run, so no separate break token is spent.

use crate::building::writings;
use crate::normal::{each_normal, is_punctuation, normal};
use crate::script::simplified;

/// Characters of one document (all texts together) that are indexed; the rest is stored and shown but not found.
/// One character is one position, and PostgreSQL knows only positions up to 16,383; beyond, phrases match wrongly.
/// (It also keeps only 256 positions of one token: there a pair that occurs more often is not found in longer phrases
/// after its 256th place.)
pub const INDEX_CHARS_MAX: usize = 10_000;

/// Words of a query that count; a longer query is a pasted text, and what it seeks is in its beginning.
pub const QUERY_WORDS_MAX: usize = 8;

/// Characters of a word that count; thirty consecutive pairs are as good as unique.
pub const QUERY_WORD_CHARS_MAX: usize = 32;

/// Letters of one character.
const LETTERS: usize = 4;

/// Code points from here on (planes 7 to 16, private or unassigned) share the last code.
const CODE_LAST: usize = 26usize.pow(LETTERS as u32) - 1;

/// Letters of the longest scope (`u64` in base 26) with its length letter and the one of its readers.
const SCOPE_LETTERS_MAX: usize = 16;

/// The longest token with the space behind it.
const TOKEN_BYTES_MAX: usize = SCOPE_LETTERS_MAX + 2 * LETTERS + 1;

/// Two letters for each number below 26².
const PAIRS: [[u8; 2]; 676] = {
    let mut pairs = [[0; 2]; 676];
    let mut n = 0;
    while n < pairs.len() {
        pairs[n] = [b'a' + (n / 26) as u8, b'a' + (n % 26) as u8];
        n += 1;
    }
    pairs
};

/// Who reads a text, and so finds by its words. Each reads what those before it read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Readers {
    /// Everybody.
    Everybody,
    /// Those who work on what they are about.
    Workers,
    /// The desk alone.
    Desk,
}

impl Readers {
    const ALL: [Self; 3] = [Self::Everybody, Self::Workers, Self::Desk];

    /// The first letter of the scope of what not everybody reads: no number of letters is so great.
    fn letter(self) -> Option<u8> {
        match self {
            Self::Everybody => None,
            Self::Workers => Some(b'z'),
            Self::Desk => Some(b'y'),
        }
    }
}

/// What a person seeks: a document answers when *every* word sought occurs in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    /// At least one word, none twice. Each as the phrases by which it is found, of which one is enough.
    pub words: Vec<Vec<Phrase>>,
}

/// One stretch of characters to be found. All parts are lower-case ASCII letters and need no quoting anywhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Phrase {
    /// These tokens at consecutive positions (at least one): FTS5 `"a b"`, PostgreSQL `a <-> b`.
    Terms(Vec<String>),
    /// Any token that begins so (a word of one character): FTS5 `a*`, PostgreSQL `a:*`.
    Prefix(String),
}

/// The tokens of one document of community `scope`, separated by one space; empty when nothing is searchable.
/// At most [`INDEX_CHARS_MAX`] characters of all `texts` together count. Nothing matches across two texts.
pub fn index_terms(scope: i64, texts: &[(Readers, &str)]) -> String {
    let chars = texts.iter().map(|(_, text)| text.chars().count()).sum::<usize>().min(INDEX_CHARS_MAX);
    let scopes = Readers::ALL.map(|readers| letters_of(scope, readers));
    let longest = texts.iter().map(|(readers, _)| scopes[*readers as usize].len()).max().unwrap_or(0);
    let mut terms = Terms::with_room_for(chars, longest);
    for (readers, text) in texts {
        terms.set_scope(&scopes[*readers as usize]);
        each_normal(text, |c| terms.push(c));
        terms.end_run();
    }
    terms.out.pop();
    String::from_utf8(terms.out).expect("tokens are ASCII letters")
}

/// The query of community `scope` for documents that contain every one of the `words` (separated by white space)
/// somewhere in what `readers` read, a building however it is called. Punctuation cuts a word into several. What
/// exceeds [`QUERY_WORDS_MAX`] or [`QUERY_WORD_CHARS_MAX`] is cut off. `None`: nothing in it can be sought.
pub fn query(scope: i64, words: &str, readers: Readers) -> Option<Query> {
    let read = Readers::ALL.into_iter().filter(|of| *of <= readers);
    let scopes: Vec<Vec<u8>> = read.map(|of| letters_of(scope, of)).collect();
    let mut sought = Vec::new();
    for word in normal(words).split(' ').filter(|word| word.contains(|c| !is_punctuation(c))).take(QUERY_WORDS_MAX) {
        let word: Vec<char> = word.chars().take(QUERY_WORD_CHARS_MAX).collect();
        for run in word.split(|&c| is_punctuation(c)).filter(|run| !run.is_empty()) {
            let written = writings(run);
            let phrases = scopes.iter().flat_map(|scope| written.iter().map(move |run| phrase(scope, run))).collect();
            if !sought.contains(&phrases) {
                sought.push(phrases);
            }
        }
    }
    (!sought.is_empty()).then_some(Query { words: sought })
}

fn phrase(scope: &[u8], run: &[char]) -> Phrase {
    let token = |chars: &[char]| {
        let codes = chars.iter().flat_map(|&c| code(c));
        scope.iter().copied().chain(codes).map(char::from).collect::<String>()
    };
    match run {
        [_] => Phrase::Prefix(token(run)),
        _ => Phrase::Terms(run.windows(2).map(token).collect()),
    }
}

/// Tokens under construction. `token` holds the scope's letters once for all; the characters are written behind them.
struct Terms {
    out: Vec<u8>,
    token: [u8; TOKEN_BYTES_MAX],
    scope_len: usize,
    last: Option<[u8; LETTERS]>,
    chars_left: usize,
}

impl Terms {
    fn with_room_for(chars: usize, scope_letters: usize) -> Self {
        let out = Vec::with_capacity(chars * (scope_letters + 2 * LETTERS + 1));
        Self { out, token: [b' '; TOKEN_BYTES_MAX], scope_len: 0, last: None, chars_left: INDEX_CHARS_MAX }
    }

    fn set_scope(&mut self, scope: &[u8]) {
        self.token[..scope.len()].copy_from_slice(scope);
        self.scope_len = scope.len();
    }

    #[inline]
    fn push(&mut self, c: char) {
        if c == ' ' || self.chars_left == 0 {
            return;
        }
        if is_punctuation(c) {
            return self.end_run();
        }
        self.chars_left -= 1;
        let code = code(c);
        if let Some(last) = self.last.replace(code) {
            let at = self.scope_len;
            self.token[at..at + LETTERS].copy_from_slice(&last);
            self.token[at + LETTERS..at + 2 * LETTERS].copy_from_slice(&code);
            self.token[at + 2 * LETTERS] = b' ';
            self.out.extend_from_slice(&self.token[..=at + 2 * LETTERS]);
        }
    }

    fn end_run(&mut self) {
        if let Some(last) = self.last.take() {
            let at = self.scope_len;
            self.token[at..at + LETTERS].copy_from_slice(&last);
            self.token[at + LETTERS] = b' ';
            self.out.extend_from_slice(&self.token[..=at + LETTERS]);
        }
    }
}

#[inline]
fn code(c: char) -> [u8; LETTERS] {
    let code = (simplified(c) as usize).min(CODE_LAST);
    let ([a, b], [c, d]) = (PAIRS[code / 676], PAIRS[code % 676]);
    [a, b, c, d]
}

/// With what the tokens of a community begin, and none of another one: of what everybody reads, and of the rest.
pub fn scopes(scope: i64) -> [String; 3] {
    Readers::ALL.map(|readers| letters_of(scope, readers).into_iter().map(char::from).collect())
}

fn letters_of(scope: i64, readers: Readers) -> Vec<u8> {
    readers.letter().into_iter().chain(scope_letters(scope)).collect()
}

/// Prefix-free for every number: the first letter says how many follow, so no scope begins like another.
fn scope_letters(scope: i64) -> Vec<u8> {
    let mut digits = Vec::with_capacity(SCOPE_LETTERS_MAX);
    let mut rest = scope.cast_unsigned();
    while rest > 0 {
        digits.push(b'a' + (rest % 26) as u8);
        rest /= 26;
    }
    digits.push(b'a' + digits.len() as u8);
    digits.reverse();
    digits
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What the two databases do with tokens, phrases and prefixes.
    fn answers(terms: &str, query: &Query) -> bool {
        let tokens: Vec<&str> = terms.split(' ').collect();
        let occurs = |phrase: &Phrase| match phrase {
            Phrase::Terms(words) => tokens.windows(words.len()).any(|window| window == words),
            Phrase::Prefix(start) => tokens.iter().any(|token| token.starts_with(start.as_str())),
        };
        query.words.iter().all(|phrases| phrases.iter().any(occurs))
    }

    /// The terms of texts that everybody reads.
    fn public_terms(scope: i64, texts: &[&str]) -> String {
        index_terms(scope, &texts.iter().map(|text| (Readers::Everybody, *text)).collect::<Vec<_>>())
    }

    fn finds(words: &str, texts: &[&str]) -> bool {
        query(7, words, Readers::Everybody).is_some_and(|query| answers(&public_terms(7, texts), &query))
    }

    #[test]
    fn finds_what_is_there_and_nothing_else() {
        let texts = ["𠮷祥路3栋 路灯坏了，ABCdef", "电话：13800138000；网 络"];
        for words in [
            "路灯",
            "灯",
            "了",
            "𠮷",
            "𠮷祥",
            "３栋",
            "BCD",
            "f",
            "380013",
            "网络",
            "路灯  电话",
            "灯坏了",
            "3栋路灯",
            "坏了，abc",
            "络",
        ] {
            assert!(finds(words, &texts), "{words}");
        }
        for words in ["了a", "def电", "灯路", "吉祥", "路灯 水管", "13801", "络电", "水"] {
            assert!(!finds(words, &texts), "{words}");
        }
    }

    #[test]
    fn traditional_and_simplified_find_each_other() {
        for (one, other) in
            [("電梯壞了", "电梯坏了"), ("樓頂漏水", "楼顶漏水"), ("理髮店噪聲", "理发店噪声"), ("裏", "里")]
        {
            assert!(finds(one, &[other]) && finds(other, &[one]), "{one} {other}");
            assert!(finds(one, &[one]) && finds(other, &[other]), "{one} {other}");
        }
        assert!(finds("电梯", &["三號樓電梯又壞了"]) && finds("三号楼", &["三號樓電梯又壞了"]));
        assert!(!finds("電線", &["电梯"]));
    }

    #[test]
    fn nothing_to_seek_is_no_query() {
        for words in ["", "   ", "，。！", "\u{200b}", "-- '' \"\""] {
            assert_eq!(query(1, words, Readers::Everybody), None, "{words:?}");
        }
        assert_eq!(public_terms(1, &["", " ，"]), "");
    }

    #[test]
    fn tokens_are_letters_and_one_for_each_character() {
        let terms = public_terms(i64::MIN, &["a，𠮷 \u{10ffff}' OR 1=1; DROP\0", "é"]);
        assert!(terms.bytes().all(|b| b.is_ascii_lowercase() || b == b' '));
        assert_eq!(terms.split(' ').count(), "a𠮷\u{10ffff}or11dropé".chars().count());
        assert_eq!(public_terms(27, &["ab"]), "cbbaadtaadu cbbaadu");
    }

    #[test]
    fn communities_never_meet() {
        let scopes = [0, 1, 25, 26, 27, 675, 676, 11_881_376, i64::MAX, -1, i64::MIN];
        for a in scopes {
            for b in scopes {
                let terms = public_terms(a, &["路灯"]);
                for words in ["路", "路灯"] {
                    assert_eq!(
                        answers(&terms, &query(b, words, Readers::Everybody).expect("searchable")),
                        a == b,
                        "{a} {b}"
                    );
                }
                assert!(a == b || !scope_letters(a).starts_with(&scope_letters(b)));
            }
        }
    }

    #[test]
    fn each_finds_by_what_they_read() {
        let terms = index_terms(
            7,
            &[(Readers::Everybody, "路灯坏了"), (Readers::Workers, "三栋张三"), (Readers::Desk, "李四")],
        );
        let found = |words, readers| answers(&terms, &query(7, words, readers).expect("searchable"));
        for (words, least) in [
            ("路灯", Readers::Everybody),
            ("张三", Readers::Workers),
            ("张", Readers::Workers),
            ("路灯 张三", Readers::Workers),
            ("李四 张三", Readers::Desk),
        ] {
            for readers in Readers::ALL {
                assert_eq!(found(words, readers), readers >= least, "{words} {readers:?}");
            }
        }
        assert!(!found("坏了三栋", Readers::Desk), "nothing matches across two texts");
    }

    #[test]
    fn limits_hold() {
        let long = "路灯".repeat(INDEX_CHARS_MAX);
        let terms = public_terms(3, &[&long, "水管"]);
        assert_eq!(terms.split(' ').count(), INDEX_CHARS_MAX);
        assert!(!answers(&terms, &query(3, "水", Readers::Everybody).expect("searchable")));
        let many = (0..50).map(|n| format!("词{n:0>40}")).collect::<Vec<_>>().join(" ");
        let query = query(3, &many, Readers::Everybody).expect("searchable");
        assert_eq!(query.words.len(), 1, "the first 32 characters of all are one and the same");
        let distinct = (0..50).map(|n| format!("{n:0>2}")).collect::<Vec<_>>().join(" ");
        assert_eq!(super::query(3, &distinct, Readers::Everybody).expect("searchable").words.len(), QUERY_WORDS_MAX);
        let Phrase::Terms(terms) = &query.words[0][0] else { panic!("a long word is a phrase") };
        assert_eq!(terms.len(), QUERY_WORD_CHARS_MAX - 1);
    }

    #[test]
    fn one_allocation_is_enough_for_an_ordinary_letter() {
        let letter = "我家住在商洛市，路灯坏了三个月。".repeat(50);
        let chars = letter.chars().count();
        let terms = public_terms(100, &[&letter]);
        assert!(terms.capacity() <= chars * (3 + 2 * LETTERS + 1), "grew beyond the first allocation");
    }

    proptest! {
        #[test]
        fn any_part_of_a_run_is_found(
            texts in prop::collection::vec("[路灯坏了水管AbＣ0１ \n，。-]{0,40}|\\PC{0,30}", 1..3),
            pick in any::<(prop::sample::Index, prop::sample::Index, prop::sample::Index)>(),
        ) {
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            let runs: Vec<Vec<char>> = texts
                .iter()
                .flat_map(|text| {
                    let chars: Vec<char> = normal(text).chars().filter(|&c| c != ' ').collect();
                    chars.split(|&c| is_punctuation(c)).map(<[char]>::to_vec).collect::<Vec<_>>()
                })
                .filter(|run| !run.is_empty())
                .collect();
            prop_assume!(!runs.is_empty());
            let run = &runs[pick.0.index(runs.len())];
            let from = pick.1.index(run.len());
            let part: String = run[from..=from + pick.2.index(run.len() - from)].iter().collect();
            // An accent that stood after a space is another letter once the space is gone: nobody typed that.
            prop_assume!(normal(&part) == part);
            let query = query(42, &part, Readers::Everybody).expect("a part of a run is searchable");
            prop_assert!(answers(&public_terms(42, &texts), &query), "{:?} in {:?}", part, texts);
        }

        #[test]
        fn what_is_found_is_there(text in "[ab，]{0,12}", word in "[ab]{1,4}") {
            let there = normal(&text).split(',').any(|run| run.contains(&word));
            prop_assert_eq!(finds(&word, &[&text]), there);
        }
    }
}
