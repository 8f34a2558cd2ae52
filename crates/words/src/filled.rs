//! Texts whose arguments only have to be put in: resolved once at start to what stands between them, so that a page
//! does not run the formatter for every clock of a list. A text that chooses between variants is left to the formatter.

use fluent_bundle::FluentValue;
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};

/// Room for the arguments of a text, in bytes.
const ARGS_BYTES: usize = 32;

/// A part of a text.
#[derive(Debug)]
enum Part {
    Said(String),
    Argument(String),
}

/// A text with places for its arguments.
#[derive(Debug)]
pub(crate) struct Filled(Vec<Part>);

impl Filled {
    /// The text of a pattern; none where more than putting in is to be done.
    pub(crate) fn of(pattern: &Pattern<&str>) -> Option<Self> {
        let mut parts = Vec::new();
        push(&mut parts, pattern)?;
        Some(Self(parts))
    }

    /// With its arguments; none where one is missing or has no words of its own, which is the formatter's to say.
    pub(crate) fn with(&self, args: &[(&str, FluentValue<'_>)]) -> Option<String> {
        let said = self.0.iter().map(|part| if let Part::Said(text) = part { text.len() } else { ARGS_BYTES });
        let mut text = String::with_capacity(said.sum());
        for part in &self.0 {
            match part {
                Part::Said(said) => text.push_str(said),
                Part::Argument(name) => match &args.iter().find(|(given, _)| given == name)?.1 {
                    FluentValue::String(value) => text.push_str(value),
                    FluentValue::Number(number) => text.push_str(&number.as_string()),
                    _ => return None,
                },
            }
        }
        Some(text)
    }

    /// The names of its arguments.
    #[cfg(test)]
    pub(crate) fn names(&self) -> Vec<String> {
        let name = |part: &'_ Part| if let Part::Argument(name) = part { Some(name.clone()) } else { None };
        self.0.iter().filter_map(name).collect()
    }
}

fn push(parts: &mut Vec<Part>, pattern: &Pattern<&str>) -> Option<()> {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => parts.push(Part::Said((*value).to_owned())),
            PatternElement::Placeable { expression } => push_expression(parts, expression)?,
        }
    }
    Some(())
}

fn push_expression(parts: &mut Vec<Part>, expression: &Expression<&str>) -> Option<()> {
    match expression {
        Expression::Inline(InlineExpression::VariableReference { id }) => {
            parts.push(Part::Argument(id.name.to_owned()));
        }
        // A language without plurals has one variant for all numbers.
        Expression::Select { variants, .. } => match &variants[..] {
            [only] => push(parts, &only.value)?,
            _ => return None,
        },
        Expression::Inline(_) => return None,
    }
    Some(())
}
