//! What is put into a text: words of the file, or the key of another text.

/// An argument of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// Words or digits of the file, shown as they are. Numbers come as text too: a row number has no thousands mark.
    Text(String),
    /// The key of another text, to be shown in the person's language.
    Key(&'static str),
}

impl Arg {
    /// A row number.
    pub(crate) fn row(row: u32) -> Self {
        Arg::Text(row.to_string())
    }

    /// Names of the file, one beside the other.
    pub(crate) fn list(items: &[String]) -> Self {
        Arg::Text(items.join(" | "))
    }

    /// Row numbers; of many the first ones.
    pub(crate) fn rows(rows: &[u32]) -> Self {
        const SHOWN: usize = 10;
        let mut text = rows.iter().take(SHOWN).map(u32::to_string).collect::<Vec<_>>().join(", ");
        if rows.len() > SHOWN {
            text.push('…');
        }
        Arg::Text(text)
    }
}
