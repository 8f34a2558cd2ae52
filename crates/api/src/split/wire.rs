//! A cost with those who would bear it, and what each of them pays: the names of `mingtong split` and of `POST /split`.

use super::sentence::{split_doubts, split_sentence, split_wrong_in_words};
use mingtong_domain::split::{Answer, Cost, SplitWrong};
use mingtong_words::{Language, Words};
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// A number as it is written, in quotation marks or without; so is the name of somebody.
#[derive(ToSchema)]
#[serde(untagged)]
#[expect(dead_code, reason = "it describes what `cost_of` takes")]
pub enum WrittenBody {
    /// With its digits as they stand.
    Text(String),
    /// As programs write it.
    Number(f64),
}

/// A cost to be split.
#[derive(ToSchema)]
#[expect(dead_code, reason = "it describes what `cost_of` takes")]
pub struct CostBody {
    /// What is split, in yuan with at most two decimals: `300000.00`.
    pub total: WrittenBody,
    /// By which rule: `equal`, `area`, `coefficient`, `coefficient_area`, `percent`, `fixed_then_coefficient`,
    /// `fixed_then_area`.
    #[schema(example = "coefficient_area")]
    pub by: String,
    /// Yuan for each coefficient × m²: where it is given, what follows from it has to be the total.
    pub price_per_area: Option<WrittenBody>,
    /// Who is in the list; of equal remainders the first gets the odd fen.
    pub parties: Vec<PartyBody>,
}

/// One who is in the list.
#[derive(ToSchema)]
#[expect(dead_code, reason = "it describes what `cost_of` takes")]
pub struct PartyBody {
    /// Who it is: each once: `201`.
    pub id: WrittenBody,
    /// Square metres, with at most four decimals: `85.2`.
    pub area: Option<WrittenBody>,
    /// Of the floor, for example; at most nine decimals: `0.5`.
    pub coefficient: Option<WrittenBody>,
    /// Their own; together they are 100.
    pub percent: Option<WrittenBody>,
    /// Yuan that they pay exactly; the rest is split among the others.
    pub fixed: Option<WrittenBody>,
    /// By what their measure is multiplied; neither a fixed amount nor a percentage is.
    pub weight: Option<WrittenBody>,
    /// Whether they pay at all; true where it is not said.
    pub pays: Option<bool>,
}

/// What everybody pays.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SplitCostBody {
    /// Everybody in the order of the list, also whoever pays nothing.
    pub shares: Vec<HomeShareBody>,
    /// What the shares come to: always the total.
    #[schema(example = "300000.00")]
    pub sum: String,
    /// Who pays more than their exact share rounded down: they got one of the fen that were left.
    pub rounded_up: Vec<String>,
    /// How it was split, in each language.
    pub sentence: BTreeMap<&'static str, String>,
    /// What may not have been meant, in each language.
    pub doubts: BTreeMap<&'static str, Vec<String>>,
    /// The law on which it rests.
    pub basis: Option<String>,
}

/// What one pays.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct HomeShareBody {
    /// Who.
    #[schema(example = "201")]
    pub id: String,
    /// Yuan with two decimals.
    #[schema(example = "14705.88")]
    pub amount: String,
}

impl SplitCostBody {
    /// An answer as it goes over the wire.
    pub fn of(cost: &Cost, answer: &Answer) -> Self {
        let pairs = || cost.bearers.iter().zip(&answer.shares);
        let share = |(bearer, share): (&mingtong_domain::split::Bearer, &mingtong_domain::split::Share)| {
            HomeShareBody { id: bearer.id.clone(), amount: share.amount.to_string() }
        };
        Self {
            shares: pairs().map(share).collect(),
            sum: cost.total.to_string(),
            rounded_up: pairs().filter(|(_, share)| share.is_rounded_up).map(|(it, _)| it.id.clone()).collect(),
            sentence: in_each(|words| split_sentence(answer, words)),
            doubts: in_each(|words| split_doubts(answer, words)),
            basis: answer.basis.clone(),
        }
    }
}

/// Why a cost cannot be split.
#[derive(Debug, Clone, Serialize)]
pub struct SplitErrorBody {
    /// The first thing that is wrong.
    pub error: WrongBody,
    /// All of them.
    pub errors: Vec<WrongBody>,
}

/// A field that is wrong.
#[derive(Debug, Clone, Serialize)]
pub struct WrongBody {
    /// Where it stands: `total`, `parties[2].area`; empty where nothing could be read.
    pub field: String,
    /// Whose it is.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub id: String,
    /// Whose it is, by their place in the list, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<usize>,
    /// A name of the reason that does not change.
    pub reason: &'static str,
    /// By how much less than the total, or than 100 percent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short: Option<String>,
    /// By how much more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub over: Option<String>,
    /// What is wrong, in each language.
    pub sentence: BTreeMap<&'static str, String>,
}

/// The fields that are wrong, for the answer that says so.
pub(super) fn errors_of(wrong: &[SplitWrong]) -> serde_json::Value {
    wrong.iter().map(|wrong| serde_json::to_value(WrongBody::of(wrong)).unwrap_or_default()).collect()
}

impl SplitErrorBody {
    /// These fields are wrong.
    pub fn of(wrong: &[SplitWrong]) -> Option<Self> {
        let errors: Vec<WrongBody> = wrong.iter().map(WrongBody::of).collect();
        Some(Self { error: errors.first()?.clone(), errors })
    }

    /// Nothing could be read.
    pub fn unread(reason: &'static str, said: impl Fn(Words) -> String) -> Self {
        let (field, id) = (String::new(), String::new());
        let error = WrongBody { field, id, row: None, reason, short: None, over: None, sentence: in_each(said) };
        Self { errors: vec![error.clone()], error }
    }
}

impl WrongBody {
    fn of(wrong: &SplitWrong) -> Self {
        Self {
            field: wrong.path(),
            id: wrong.id.clone(),
            row: wrong.at.map(|at| at + 1),
            reason: wrong.why.key(),
            short: wrong.why.short().map(str::to_owned),
            over: wrong.why.over().map(str::to_owned),
            sentence: in_each(|words| split_wrong_in_words(wrong, words)),
        }
    }
}

fn in_each<T>(said: impl Fn(Words) -> T) -> BTreeMap<&'static str, T> {
    Language::ALL.map(|language| (language.tag(), said(Words::new(language)))).into()
}
