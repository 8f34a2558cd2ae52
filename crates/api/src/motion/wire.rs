//! A vote as somebody holds it in their hand, and what became of it: the names of `mingtong count` and of
//! `POST /count`.

use super::sentence::{basis, have, sentence};
use mingtong_domain::motion::{Answer, Counted, Question, Test};
use mingtong_words::{Language, Words};
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// Heads and area of something. What is left out is unknown, never 0.
#[derive(ToSchema)]
#[expect(dead_code, reason = "it describes what `read` takes")]
pub struct PartBody {
    /// People, or homes.
    #[schema(example = 36)]
    pub heads: Option<u64>,
    /// Square metres, with at most four decimals.
    #[schema(example = "3508.53")]
    pub area: Option<String>,
}

/// What was on the papers that came back.
#[derive(ToSchema)]
#[expect(dead_code, reason = "it describes what `read` takes")]
pub struct CastBody {
    /// For it.
    pub agree: Option<PartBody>,
    /// Against it.
    pub oppose: Option<PartBody>,
    /// Neither.
    pub abstain: Option<PartBody>,
    /// Void.
    pub void: Option<PartBody>,
    /// Blank.
    pub blank: Option<PartBody>,
    /// "With the majority" 从众, where the paper offered it.
    pub with_majority: Option<PartBody>,
}

/// A vote to be counted.
#[derive(ToSchema)]
#[expect(dead_code, reason = "it describes what `read` takes")]
pub struct CountBody {
    /// By which rule it is decided.
    #[schema(example = "owners")]
    pub rule: String,
    /// What owners decide on; for owners only.
    #[schema(example = "use_fund")]
    pub matter: Option<String>,
    /// The last day of voting: the law of that day holds.
    #[schema(example = "2023-05-01")]
    pub date: Option<String>,
    /// Everybody who is entitled.
    pub electorate: Option<PartBody>,
    /// What was on the papers.
    pub cast: Option<CastBody>,
    /// Whose papers came back.
    pub took_part: Option<PartBody>,
    /// Whose papers were delivered and did not come back.
    pub not_returned: Option<PartBody>,
    /// To whom no paper could be delivered.
    pub not_delivered: Option<PartBody>,
    /// What is done with those who were silent.
    #[schema(example = "not_taking_part")]
    pub silent: Option<String>,
    /// Who is due in a meeting.
    pub due: Option<u64>,
    /// Who is present there in person.
    pub present: Option<u64>,
    /// Who is there by proxy.
    pub proxies: Option<u64>,
    /// Whether proxies count.
    pub proxies_count: Option<bool>,
    /// Another quorum than the rule's: `>=2/3`.
    pub quorum: Option<String>,
    /// Another majority than the rule's: `>1/2`.
    pub pass: Option<String>,
    /// Another base of the majority than the rule's: `present` or `all`.
    pub base: Option<String>,
    /// Whether whoever gave a void paper took part.
    pub void_takes_part: Option<bool>,
}

/// What became of a vote.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CountedBody {
    /// `carried`, `not_carried`, `no_quorum` or `undetermined`.
    #[schema(example = "carried")]
    pub outcome: &'static str,
    /// Each test with its numbers.
    pub tests: Vec<TestBody>,
    /// The same under each other way of dealing with those who were silent.
    pub also: BTreeMap<&'static str, AlsoBody>,
    /// The law, standard or charter that the tests rest on.
    pub basis: Vec<String>,
    /// The answer in a sentence, in each language.
    pub sentence: BTreeMap<&'static str, String>,
}

/// The same vote counted otherwise.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AlsoBody {
    /// What becomes of it.
    pub outcome: &'static str,
    /// Each test with its numbers.
    pub tests: Vec<TestBody>,
}

/// A test that a vote has to meet.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TestBody {
    /// Its name.
    #[schema(example = "agree_heads")]
    pub name: &'static str,
    /// The part and the whole; `?` for what is unknown.
    #[schema(example = "24/36")]
    pub have: String,
    /// What is asked.
    #[schema(example = ">1/2")]
    pub need: String,
    /// Whether it holds; null where that cannot be told.
    pub holds: Option<bool>,
}

impl CountedBody {
    /// An answer as it goes over the wire.
    pub fn of(question: &Question, answer: &Answer) -> Self {
        let tests = |counted: &Counted| counted.tests.iter().map(TestBody::of).collect();
        let also = answer.also.iter().map(|(silent, counted)| {
            (silent.key(), AlsoBody { outcome: counted.outcome.key(), tests: tests(counted) })
        });
        Self {
            outcome: answer.counted.outcome.key(),
            tests: tests(&answer.counted),
            also: also.collect(),
            basis: basis(answer, Words::new(Language::ZhCn)),
            sentence: Language::ALL
                .map(|language| (language.tag(), sentence(question, answer, Words::new(language))))
                .into(),
        }
    }
}

impl TestBody {
    fn of(test: &Test) -> Self {
        Self { name: test.name.key(), have: have(test), need: test.need.to_string(), holds: test.holds }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use mingtong_domain::motion::fields;
    use utoipa::PartialSchema;

    /// The description names what is read, and nothing else.
    #[test]
    fn the_description_is_of_what_is_read() {
        let properties = |schema: serde_json::Value| -> Vec<String> {
            schema["properties"].as_object().expect("an object").keys().cloned().collect()
        };
        let of = |schema| properties(serde_json::to_value(schema).expect("a schema"));
        let (top, cast, measures) = (of(CountBody::schema()), of(CastBody::schema()), of(PartBody::schema()));
        let mut described: Vec<String> = vec![];
        for name in top {
            let parts = match name.as_str() {
                "cast" => cast.iter().map(|choice| format!("cast.{choice}")).collect(),
                "electorate" | "took_part" | "not_returned" | "not_delivered" => vec![name],
                _ => {
                    described.push(name);
                    continue;
                }
            };
            described.extend(parts.iter().flat_map(|part| measures.iter().map(move |one| format!("{part}.{one}"))));
        }
        let mut read: Vec<String> = fields().collect();
        described.sort();
        read.sort();
        assert_eq!(described, read);
    }
}
