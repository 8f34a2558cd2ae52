//! The forms of the acts on a fund, on a pledge and on an expense: what each asks for.

use crate::args::text_arg;
use crate::parts::act_form::{ActForm, Choice, Field, Kind};
use crate::visit::Visit;
use jiff::ToSpan;
use mingtong_app::fund::{ExpenseView, FundView, PledgeView};
use mingtong_domain::fund::{Act, Form, RedReason, RestGoes, Shown, Source, SpendingLine};
use mingtong_domain::ids::{ExpenseId, FundId, PledgeId};
use mingtong_domain::limits::{NAME_CHARS_MAX, REASON_CHARS_MAX};
use mingtong_domain::money::yuan;
use mingtong_domain::rules::RuleId;
use mingtong_words::Words;

/// The line that is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Chosen {
    None,
    Pledge(PledgeId),
    Expense(ExpenseId),
}

impl Chosen {
    pub(super) fn of(pledge: &str, expense: &str) -> Self {
        match (pledge, expense) {
            ("", "") => Chosen::None,
            ("", expense) => Chosen::Expense(expense.into()),
            (pledge, _) => Chosen::Pledge(pledge.into()),
        }
    }
}

/// What the forms are made from.
pub(super) struct Around<'a> {
    pub(super) view: &'a FundView,
    pub(super) pledge: Option<&'a PledgeView>,
    pub(super) expense: Option<&'a ExpenseView>,
}

impl Around<'_> {
    fn fund(&self) -> &FundId {
        &self.view.fund.id
    }

    fn seen(&self) -> i64 {
        let of_pledge = self.pledge.map(|pledge| pledge.position);
        of_pledge.or(self.expense.map(|expense| expense.position)).unwrap_or(self.view.fund.latest)
    }
}

/// The forms of everything that can be done now with what is looked at.
pub(super) fn offered(visit: &Visit, around: &Around<'_>) -> Vec<ActForm> {
    if visit.session.is_none() {
        return vec![];
    }
    let acts = match (around.pledge, around.expense) {
        (Some(pledge), _) => &pledge.offered,
        (None, Some(expense)) => &expense.offered,
        (None, None) => &around.view.offered,
    };
    let is_of_line = around.pledge.is_some() || around.expense.is_some();
    let is_here =
        |act: &&Act| !is_of_line || !matches!(act, Act::Pledge | Act::EnterExpense | Act::SetBudget | Act::Close);
    acts.iter().filter(is_here).filter_map(|act| form(visit, around, *act)).collect()
}

/// The form of one act; none for what has none here.
pub(super) fn form(visit: &Visit, around: &Around<'_>, act: Act) -> Option<ActForm> {
    let key = act.key();
    let action = visit.link(&format!("/funds/{}/acts/{key}", around.fund()));
    let mut fields = fields(visit, around, act)?;
    fields.extend(around.pledge.map(|pledge| Field::known(key, "pledge", &pledge.id)));
    fields.extend(around.expense.map(|expense| Field::known(key, "expense", &expense.id)));
    Some(ActForm::new(key, visit.words.word("act", key), action, around.seen(), fields))
}

fn fields(visit: &Visit, around: &Around<'_>, act: Act) -> Option<Vec<Field>> {
    let words = visit.words;
    let key = act.key();
    let field = |name, label: &str, kind| Field::new(key, name, words.t(label), kind);
    let reason = |name| field(name, "fund-field-reason", Kind::Area(REASON_CHARS_MAX));
    let today = visit.site.app.now().date().to_string();
    let on = || field("day", "fund-field-day", Kind::Date).with(today.clone());
    let amount = || field("amount", "fund-field-amount", Kind::Amount).hinted(words.t("fund-hint-amount"));
    Some(match act {
        Act::Pledge => pledging(visit, around, &field, amount()),
        Act::Receive => vec![
            Field::known(key, "slip", visit.site.app.chance.id("s")),
            amount().with(around.pledge.map(|pledge| yuan(pledge.to_come)).unwrap_or_default()),
            on(),
            field("pictures", "fund-field-pictures", Kind::Pictures).hinted(words.t("fund-hint-pictures")).or_empty(),
        ],
        Act::VoidPledge | Act::WithdrawExpense => vec![reason("reason")],
        Act::GiveBack => vec![amount(), on(), reason("words").or_empty(), vouchers(words, &field)],
        Act::ReverseReceipt | Act::ReverseExpense => {
            let paid = around.expense.and_then(|expense| expense.paid.as_ref()).map(|paid| paid.no);
            let received = around.pledge.and_then(|pledge| pledge.receipts.last()).map(|receipt| receipt.no);
            let of = paid.or(received).map(|no| no.to_string()).unwrap_or_default();
            let reasons = choices(visit, "fund-red", RedReason::ALL, |it| it.key());
            let why = field("reason", "fund-field-red", Kind::Radios(reasons));
            let (why, said) = match act {
                Act::ReverseReceipt => (why.hinted(words.t("fund-hint-red-receipt")), "fund-hint-red-told"),
                _ => (why, "fund-hint-red-words"),
            };
            let number = field("of", "fund-field-of", Kind::Number).with(of);
            vec![number, amount(), why, reason("words").hinted(words.t(said)), vouchers(words, &field)]
        }
        Act::EnterExpense => {
            let mut fields = vec![Field::known(key, "id", visit.site.app.chance.id("e"))];
            fields.extend(spending(visit, &field, amount()));
            fields
        }
        Act::ChangeExpense => {
            spending(visit, &field, amount()).into_iter().map(|it| as_it_stands(it, around)).collect()
        }
        Act::Approve => {
            vec![Field::known(key, "digest", around.expense.map(|it| it.digest.as_str()).unwrap_or_default())]
        }
        Act::Pay => vec![on()],
        Act::SetBudget => budgeting(visit, around, &field, reason("reason")),
        Act::Close => vec![
            field("goes", "fund-field-goes", Kind::Radios(choices(visit, "fund-goes", RestGoes::ALL, |it| it.key()))),
            reason("words").or_empty(),
        ],
        Act::OpenFund | Act::RefundSurplus | Act::ReadBooks => return None,
    })
}

/// Values of the domain to choose from.
fn choices<T: Copy>(visit: &Visit, family: &str, all: &[T], key: impl Fn(T) -> &'static str) -> Vec<Choice> {
    all.iter().map(|it| Choice::word(key(*it), visit.words.word(family, key(*it)))).collect()
}

fn pledging(
    visit: &Visit,
    around: &Around<'_>,
    field: &impl Fn(&'static str, &str, Kind) -> Field,
    amount: Field,
) -> Vec<Field> {
    let words = visit.words;
    let sources = choices(visit, "fund-source", &around.view.own_sources, Source::key);
    let mut fields = vec![
        Field::known(Act::Pledge.key(), "id", visit.site.app.chance.id("p")),
        field("source", "fund-field-source", Kind::Select(sources)),
        amount,
    ];
    // Whoever acts for a unit gives in its name, and in no other.
    if visit.who().actor.unit().is_none() {
        let donor = field("donor", "fund-field-donor", Kind::Area(NAME_CHARS_MAX));
        let donor = donor.hinted(words.t("fund-hint-donor")).or_empty();
        // The desk writes down what others give.
        let is_desk = visit.who().actor.role.is_desk();
        fields.push(if is_desk { donor } else { donor.with(around.view.own_name.clone()) });
    }
    fields.extend([
        field("what", "fund-field-what", Kind::Area(REASON_CHARS_MAX)).hinted(words.t("fund-hint-what")).or_empty(),
        field("until", "fund-field-until", Kind::Date).with(last_day(visit)),
        field("shown", "fund-field-shown", Kind::Radios(choices(visit, "fund-shown", Shown::ALL, |it| it.key())))
            .with(Shown::Named.key()),
    ]);
    if visit.who().actor.role.is_desk() {
        let forms = choices(visit, "fund-form", Form::ALL, |it| it.key());
        fields.push(field("form", "fund-field-form", Kind::Radios(forms)).with(Form::Gift.key()));
        let units = visit.hall.units().into_iter();
        let units = units.map(|(id, name)| Choice::name(id.as_str(), name.to_owned())).collect();
        fields.push(field("unit", "fund-field-unit", Kind::Select(units)).or_empty());
    }
    fields
}

/// A line for each kind of thing that the fund may pay, as they stand now; another budget says why.
fn budgeting(
    visit: &Visit,
    around: &Around<'_>,
    field: &impl Fn(&'static str, &str, Kind) -> Field,
    reason: Field,
) -> Vec<Field> {
    let fund = &around.view.fund;
    let lines = SpendingLine::ALL.iter().filter(|line| fund.class.is_none() || line.is_for_community_funds());
    let line = |line: &SpendingLine| {
        let planned = fund.budget().map_or(0, |budget| budget.on(*line));
        let value = if planned == 0 { String::new() } else { yuan(planned) };
        let label = visit.words.ta("fund-field-budget", &[text_arg("line", visit.words.word("fund-line", line.key()))]);
        let named = Field { name: budget_field(*line).into(), ..field("line", &label, Kind::Amount) };
        Field { id: format!("{}-{}", named.id, line.key().replace('_', "-")), label, ..named }.with(value).or_empty()
    };
    let mut fields: Vec<Field> = lines.map(line).collect();
    if let Some(first) = fields.first_mut() {
        first.hint = Some(visit.words.t("fund-hint-budget").to_owned());
    }
    fields.push(if fund.budget().is_some() { reason } else { reason.or_empty() });
    fields
}

/// The name of the field of a line of a budget.
pub(super) fn budget_field(line: SpendingLine) -> String {
    format!("budget_{}", line.key())
}

/// A field of an expense that is changed begins with what stands there; pictures are chosen anew.
fn as_it_stands(field: Field, around: &Around<'_>) -> Field {
    let Some(expense) = around.expense else { return field };
    let quotes = || expense.quotes.iter().map(|quote| yuan(quote.amount)).collect::<Vec<_>>().join(" ");
    let value = match field.name.as_ref() {
        "payee" => expense.payee.words().map(str::to_owned),
        "amount" => Some(yuan(expense.amount)),
        "bill" => expense.bill.map(yuan),
        "purpose" => expense.purpose.words().map(str::to_owned),
        "line" => Some(expense.line.key().to_owned()),
        "quotes" => Some(quotes()),
        "quoted_by" => expense.quoted_by.as_ref().and_then(|said| said.words()).map(str::to_owned),
        "hazard" => (expense.exception.as_ref())
            .map(|it| it.matter.trim_start_matches(|c: char| !c.is_ascii_digit()).to_owned()),
        "why_fewer" => expense.exception.as_ref().and_then(|it| it.reason.words()).map(str::to_owned),
        _ => None,
    };
    match value {
        Some(value) => field.with(value),
        None => field,
    }
}

/// Pictures of what proves that something was paid.
fn vouchers(words: Words, field: &impl Fn(&'static str, &str, Kind) -> Field) -> Field {
    field("pictures", "fund-field-vouchers", Kind::Pictures).hinted(words.t("fund-hint-pictures")).or_empty()
}

fn spending(visit: &Visit, field: &impl Fn(&'static str, &str, Kind) -> Field, amount: Field) -> Vec<Field> {
    let words = visit.words;
    let lines = choices(visit, "fund-line", SpendingLine::ALL, SpendingLine::key);
    vec![
        field("payee", "fund-field-payee", Kind::Line),
        amount,
        field("purpose", "fund-field-purpose", Kind::Area(REASON_CHARS_MAX)),
        field("line", "fund-field-line", Kind::Select(lines)),
        vouchers(words, field),
        field("bill", "fund-field-bill", Kind::Amount).hinted(words.t("fund-hint-bill")).or_empty(),
        field("quotes", "fund-field-quotes", Kind::Line).hinted(words.t("fund-hint-quotes")).or_empty(),
        field("quoted_by", "fund-field-quoted-by", Kind::Area(REASON_CHARS_MAX)).or_empty(),
        field("hazard", "fund-field-hazard", Kind::Line).hinted(words.t("fund-hint-hazard")).or_empty(),
        field("why_fewer", "fund-field-why-fewer", Kind::Area(REASON_CHARS_MAX)).or_empty(),
    ]
}

/// The last day on which a pledge of today can hold, by the rule book; empty where that says nothing.
fn last_day(visit: &Visit) -> String {
    let now = visit.site.app.now();
    let days = visit.hall.register.rules.integer(RuleId::FundPledgeDays, now).ok();
    let last = days.and_then(|days| now.date().checked_add(days.days()).ok());
    last.map(|day| day.to_string()).unwrap_or_default()
}
