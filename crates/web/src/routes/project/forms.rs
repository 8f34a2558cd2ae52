//! The forms of the acts on a project: what each asks for.

use crate::args::text_arg;
use crate::parts::act_form::{ActForm, Choice, Field, Kind};
use crate::parts::taken_in::CHOSEN;
use crate::visit::Visit;
use jiff::SignedDuration;
use mingtong_app::project::{ProjectView, StepView};
use mingtong_domain::limits::{PICTURES_MAX, REASON_CHARS_MAX, TEXT_CHARS_MAX};
use mingtong_domain::money::yuan;
use mingtong_domain::notice::NoticeKind;
use mingtong_domain::project::{Act, Phase, StepProgress};
use mingtong_domain::resolution::FundKind;
use mingtong_words::Words;

/// Characters of a step by which it is told from the others in a list.
const STEP_CHARS: usize = 30;

/// Makes the fields of the form of one act.
struct Maker<'v> {
    visit: &'v Visit,
    act: Act,
}

impl Maker<'_> {
    fn field(&self, name: impl Into<std::borrow::Cow<'static, str>>, label: &str, kind: Kind) -> Field {
        Field::new(self.act.key(), name, self.visit.words.t(label), kind)
    }

    fn text(&self) -> Field {
        self.field("text", "project-field-text", Kind::Area(REASON_CHARS_MAX))
    }

    fn reason(&self) -> Field {
        self.field("reason", "project-field-reason", Kind::Area(REASON_CHARS_MAX))
    }

    fn until(&self) -> Field {
        self.field("until", "project-field-until", Kind::Date)
    }

    fn amount(&self) -> Field {
        self.field("amount", "project-field-amount", Kind::Amount)
    }

    fn pictures(&self) -> Field {
        let hint = self.visit.words.ta("project-hint-pictures", &[text_arg("max", PICTURES_MAX)]);
        self.field(CHOSEN, "project-field-pictures", Kind::Pictures).or_empty().hinted(&hint)
    }

    fn steps(&self, steps: impl Iterator<Item = Choice>) -> Field {
        self.field("step", "project-field-step", Kind::Select(steps.collect()))
    }

    fn words_of(
        &self,
        name: &'static str,
        label: &str,
        family: &str,
        keys: impl Iterator<Item = &'static str>,
    ) -> Field {
        let word = |key: &str| Choice::word(key, self.visit.words.word(family, key));
        self.field(name, label, Kind::Radios(keys.map(word).collect()))
    }
}

/// The forms of everything that can be done now, in the order of the table of acts.
pub(super) fn offered(visit: &Visit, view: &ProjectView) -> Vec<ActForm> {
    match visit.session {
        Some(_) => view.acts.iter().filter_map(|act| form(visit, view, *act)).collect(),
        None => vec![],
    }
}

/// The form of one act; none for what is not done to one project.
pub(super) fn form(visit: &Visit, view: &ProjectView, act: Act) -> Option<ActForm> {
    let key = act.key();
    let action = visit.link(&format!("/projects/{}/acts/{key}", view.project.id));
    let fields = fields(&Maker { visit, act }, view)?;
    Some(ActForm::new(key, visit.words.word("act", key), action, view.project.latest, fields))
}

fn fields(make: &Maker<'_>, view: &ProjectView) -> Option<Vec<Field>> {
    Some(match make.act {
        Act::AddQuote => quote(make),
        Act::StrikeQuote => vec![make.field("quote", "project-field-quote", quotes(view)), make.reason()],
        Act::Choose => vec![
            make.field("quote", "project-field-quote", quotes(view)),
            make.field("days", "project-field-days", Kind::Number)
                .or_empty()
                .hinted(make.visit.words.t("project-hint-days")),
            make.reason(),
        ],
        Act::Begin => vec![make.text()],
        Act::ReportProgress => progress(make, view),
        Act::AddStep => vec![make.text(), make.until(), make.reason()],
        Act::AlterStep => vec![make.steps(open_steps(view)), make.text(), make.until(), make.reason()],
        Act::DropStep => vec![make.steps(open_steps(view)), make.reason()],
        Act::ChangeScope => vec![
            make.field("text", "project-field-change", Kind::Area(REASON_CHARS_MAX)),
            make.amount().with("0").hinted(make.visit.words.t("project-hint-change")),
            make.reason(),
        ],
        Act::ReportDone | Act::ReportFault => vec![make.text(), make.pictures()],
        // Where few people act, somebody must be left to approve what is paid.
        Act::Accept => vec![make.text().hinted(make.visit.words.t("project-hint-accept")), make.pictures()],
        Act::SendBack => vec![make.reason(), make.pictures()],
        Act::PublishAccount => account(make, view),
        Act::Archive => vec![],
        Act::CallOff => vec![make.reason()],
        Act::Open => return None,
    })
}

fn quote(make: &Maker<'_>) -> Vec<Field> {
    let units = make.visit.hall.units().into_iter().map(|(id, name)| Choice::name(id.as_str(), name.to_owned()));
    vec![
        make.field("unit", "project-field-unit", Kind::Select(units.collect())).or_empty(),
        make.field("name", "project-field-name", Kind::Line).or_empty(),
        make.amount(),
        make.field("terms", "project-field-terms", Kind::Area(REASON_CHARS_MAX)).or_empty(),
        make.pictures(),
    ]
}

fn progress(make: &Maker<'_>, view: &ProjectView) -> Vec<Field> {
    let standing = view.steps.iter().filter(|step| step.dropped.is_none()).map(choice);
    let progress = StepProgress::ALL.iter().map(|it| it.key());
    vec![
        make.steps(standing),
        make.words_of("progress", "project-field-progress", "project-progress", progress),
        make.words_of("phase", "project-field-phase", "project-phase", Phase::ALL.iter().map(|it| it.key())),
        make.text(),
        make.pictures(),
    ]
}

fn open_steps(view: &ProjectView) -> impl Iterator<Item = Choice> {
    let open = view.steps.iter().filter(|it| it.dropped.is_none() && it.progress != StepProgress::Done);
    open.map(choice)
}

fn choice(step: &StepView) -> Choice {
    let text: String = step.text.chars().take(STEP_CHARS).collect();
    Choice::name(&step.number.to_string(), format!("{}. {text}", step.number))
}

fn quotes(view: &ProjectView) -> Kind {
    let standing = view.quotes.iter().filter(|quote| quote.struck.is_none());
    let label = |name: &str, fen| format!("{name} {}", yuan(fen));
    Kind::Select(standing.map(|it| Choice::name(&it.number.to_string(), label(&it.name, it.amount_fen))).collect())
}

/// The account, written from what was agreed: it only has to be looked at.
fn account(make: &Maker<'_>, view: &ProjectView) -> Vec<Field> {
    let (words, today) = (make.visit.words, view.now.date());
    let days = make.visit.hall.register.rules.integer(NoticeKind::Accounts.days(), view.now).unwrap_or_default();
    let last = today.saturating_add(SignedDuration::from_hours(24 * days));
    let title = Words::of_the_record().ta("project-draft-title", &[text_arg("title", &view.title)]);
    let source = |source: &FundKind| {
        let name = format!("income-{}", source.key());
        let label = words.ta("project-field-income", &[text_arg("source", words.word("fund", source.key()))]);
        let of_books = view.books.iter().flat_map(|books| &books.income).find(|it| it.source == *source);
        let known = of_books.map(|it| yuan(it.amount.get())).unwrap_or_default();
        Field::new(make.act.key(), name, &label, Kind::Amount).or_empty().with(known)
    };
    let mut fields: Vec<Field> = FundKind::ALL.iter().map(source).collect();
    fields.extend([
        make.field("spent", "project-field-spent", Kind::Amount)
            .with(yuan(view.books.as_ref().map_or(view.agreed_fen, |books| books.spent_fen))),
        make.field("title", "project-field-title", Kind::Line).with(title),
        make.field("text", "project-field-account", Kind::Area(TEXT_CHARS_MAX)).hinted(words.t("resolution-hint-text")),
        make.field("from", "resolution-field-from", Kind::Date).with(today.to_string()),
        make.field("to", "resolution-field-to", Kind::Date)
            .with(last.to_string())
            .hinted(&words.ta("resolution-hint-to", &[text_arg("n", days)])),
    ]);
    fields
}
