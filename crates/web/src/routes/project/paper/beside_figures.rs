//! What stands on the sheet of a final account beside its figures: by what it was decided, what was paid by which
//! voucher, who bears what, who accepted it, what becomes of the rest, and the place for a picture of the posted sheet.

use super::facts::{sum, table};
use crate::args::text_arg;
use crate::format;
use crate::parts::erased::or_erased;
use crate::parts::paper::fact;
use crate::visit::Visit;
use mingtong_app::agreement::{BorneShare, BorneTogether};
use mingtong_app::project::{AccountSheet, PaidLine, ProjectView, RestLine, Voices};
use mingtong_domain::Millis;
use mingtong_domain::fund::RestGoes;
use mingtong_domain::ids::{NoticeId, PictureId};
use mingtong_domain::money::yuan;
use mingtong_office::paper::{Line, Part, Shown};
use mingtong_words::Words;

/// So many lines high is the place for a picture.
const PICTURE_LINES: u32 = 4;

/// By what it was decided and how many were for it; from which day to which it is public.
pub(super) fn decided(words: Words, sheet: &AccountSheet) -> Vec<Part> {
    let mut parts = vec![];
    if let Some(it) = &sheet.decided {
        let kind = it.kind.map(|kind| words.word("resolution-kind", kind.key()));
        parts.extend(kind.map(|kind| fact(words, "resolution-new-kind", kind)));
        parts.push(fact(words, "paper-account-decided", format::date(words, it.at)));
        parts.extend(it.voices.iter().map(|voices| Part::Text(voted(words, voices))));
    }
    parts.extend(sheet.posted.as_ref().map(|it| {
        let days = format::period(words, it.from, it.to);
        Part::Fact(words.t("notice-term").to_owned(), days)
    }));
    parts
}

fn voted(words: Words, it: &Voices) -> String {
    let [asked, agree, oppose] =
        [("asked", it.asked), ("agree", it.agree), ("oppose", it.oppose)].map(|(name, heads)| text_arg(name, heads));
    match it.abstain {
        Some(abstain) => words.ta("paper-account-voted", &[asked, agree, oppose, text_arg("abstain", abstain)]),
        None => words.ta("paper-account-consented", &[asked, agree, oppose]),
    }
}

/// What was paid, each with the number of its voucher; whoever was paid is masked.
pub(super) fn paid(words: Words, sheet: &AccountSheet) -> Vec<Part> {
    if sheet.paid.is_empty() {
        return vec![];
    }
    // Of a part of them the sum would be taken for that of all.
    let all = (sheet.paid_more == 0).then(|| {
        let all: i64 = sheet.paid.iter().map(|it| it.net_fen).sum();
        let named = words.t("paper-agreement-sum").to_owned();
        vec![String::new(), String::new(), named, String::new(), sum(words, all)]
    });
    let rows = sheet.paid.iter().map(|it| paid_row(words, sheet, it)).chain(all).collect();
    let columns = [
        ("paper-account-voucher", 5),
        ("fund-field-day", 5),
        ("fund-field-purpose", 6),
        ("fund-field-payee", 4),
        ("paper-account-amount", 5),
    ];
    let mut parts = vec![Part::Heading(words.t("paper-account-paid").to_owned()), table(words, &columns, rows)];
    if sheet.paid_more > 0 {
        parts.push(Part::Text(words.ta("paper-account-paid-more", &[text_arg("n", sheet.paid_more)])));
    }
    parts
}

fn paid_row(words: Words, sheet: &AccountSheet, it: &PaidLine) -> Vec<String> {
    let red =
        |(no, fen): &(u32, i64)| words.ta("paper-account-red", &[text_arg("no", no), text_arg("amount", yuan(*fen))]);
    let proofs = words.ta("paper-account-proofs", &[text_arg("n", it.vouchers)]);
    let voucher: Vec<String> =
        std::iter::once(it.no.to_string()).chain(it.reds.iter().map(red)).chain([proofs]).collect();
    // Every fund counts its vouchers from one.
    let of = sheet.rests.iter().filter(|_| sheet.rests.len() > 1).find(|rest| rest.fund == it.fund);
    let purpose: Vec<String> = std::iter::once(&it.purpose)
        .chain(of.map(|rest| &rest.purpose))
        .map(|purpose| or_erased(words, purpose))
        .collect();
    vec![
        voucher.join("\n"),
        format::date(words, Millis::from_date(it.day)),
        purpose.join("\n"),
        or_erased(words, &it.payee),
        sum(words, it.net_fen),
    ]
}

/// Who bears what by the agreement, homes and names masked; who did not consent, without saying who they are.
pub(super) fn shares(words: Words, sheet: &AccountSheet) -> Vec<Part> {
    let together =
        [("paper-account-shares-more", sheet.shares_more), ("paper-account-shares-others", sheet.shares_others)];
    if sheet.shares.is_empty() && together.iter().all(|(_, it)| it.parties == 0) {
        return vec![];
    }
    let row = |it: &BorneShare| {
        let who = format!("{} {}", words.word("agreement-kind", it.kind.key()), or_erased(words, &it.name));
        vec![who, words.word("agreement-part", it.part.key()), it.parties.to_string(), sum(words, it.share_fen)]
    };
    let row_together = |(key, it): &(&str, BorneTogether)| {
        vec![words.t(key).to_owned(), String::new(), it.parties.to_string(), sum(words, it.shares_fen)]
    };
    let each: i64 = sheet.shares.iter().map(|it| it.share_fen.saturating_mul(it.parties.into())).sum();
    let all = together.iter().fold(each, |all, (_, it)| all.saturating_add(it.shares_fen));
    let together = together.iter().filter(|(_, it)| it.parties > 0).map(row_together);
    let all = vec![words.t("paper-agreement-sum").to_owned(), String::new(), String::new(), sum(words, all)];
    let columns =
        [("agreement-party", 7), ("agreement-does", 6), ("paper-account-parties", 4), ("paper-account-each", 5)];
    vec![
        Part::Heading(words.t("paper-agreement-shares").to_owned()),
        table(words, &columns, sheet.shares.iter().map(row).chain(together).chain([all]).collect()),
        Part::Note(words.t("paper-account-shares-note").to_owned()),
    ]
}

/// Who accepted it, in their role, when, and what they saw.
pub(super) fn accepted(visit: &Visit, view: &ProjectView) -> Vec<Part> {
    let words = visit.words;
    if view.inspections.is_empty() {
        return vec![];
    }
    let mut parts = vec![Part::Heading(words.t("project-inspections").to_owned())];
    parts.extend(view.inspections.iter().map(|it| {
        let who = words.word("role", it.role.key());
        Part::Text(format!("{who} · {} · {}", format::when(words, it.at), or_erased(words, &it.text)))
    }));
    let pictures = view.inspections.iter().flat_map(|it| &it.pictures);
    let address = |picture: &PictureId| format!("/projects/{}/pictures/{picture}/small", view.project.id);
    parts.extend(shown(visit, "paper-account-seen", pictures.map(address)));
    parts
}

/// Pictures beside each other; nothing where there is none.
fn shown(visit: &Visit, caption: &str, addresses: impl Iterator<Item = String>) -> Option<Part> {
    let shown = addresses.zip(1_usize..).map(|(address, nth)| Shown {
        address: visit.link(&address),
        caption: visit.words.ta(caption, &[text_arg("n", nth)]),
    });
    let shown: Vec<Shown> = shown.collect();
    (!shown.is_empty()).then_some(Part::Pictures(shown))
}

/// What becomes of what is left, as it is now.
pub(super) fn rests(words: Words, sheet: &AccountSheet) -> Vec<Part> {
    let told = sheet.rests.iter().flat_map(|it| {
        let lines = rest(words, it);
        // Of one fund it is clear whose rest it is.
        let of = (sheet.rests.len() > 1 && !lines.is_empty()).then(|| or_erased(words, &it.purpose));
        of.into_iter().chain(lines)
    });
    let mut parts: Vec<Part> = told.map(Part::Text).collect();
    if parts.is_empty() && !sheet.rests.is_empty() {
        parts.push(Part::Text(words.word("fund-goes", RestGoes::Nowhere.key())));
    }
    if !parts.is_empty() {
        parts.insert(0, Part::Heading(words.t("paper-account-rest").to_owned()));
    }
    parts
}

fn rest(words: Words, it: &RestLine) -> Vec<String> {
    let amount = |fen| text_arg("amount", yuan(fen));
    let given_back =
        (it.given_back_fen > 0).then(|| words.ta("paper-account-given-back", &[amount(it.given_back_fen)]));
    let left = (it.left_fen > 0).then(|| match it.goes {
        None => words.ta("paper-account-rest-open", &[amount(it.left_fen)]),
        Some(goes) => {
            let goes = text_arg("goes", words.word("fund-goes", goes.key()));
            words.ta("paper-account-rest-closed", &[goes, amount(it.left_fen)])
        }
    });
    given_back.into_iter().chain(left).chain(it.words.iter().map(|why| or_erased(words, why))).collect()
}

/// Of which day what is printed is: the accounts run on while it hangs.
pub(super) fn read_on(visit: &Visit) -> Part {
    let day = format::date(visit.words, visit.site.app.now());
    Part::Note(visit.words.ta("paper-account-read-on", &[text_arg("day", day)]))
}

/// Pictures of the sheet where it hangs, or the place for one.
pub(super) fn posted(visit: &Visit, sheet: &AccountSheet) -> Part {
    let asks = visit.words.t("paper-account-posted").to_owned();
    let place = || Part::Form(vec![Line { asks, text: String::new(), height: PICTURE_LINES }]);
    let pictures = sheet.posted.iter().flat_map(|it| it.pictures.iter().map(|picture| (&it.notice, picture)));
    let address = |(notice, picture): (&NoticeId, &PictureId)| format!("/notices/{notice}/pictures/{picture}/small");
    shown(visit, "paper-account-posted-nth", pictures.map(address)).unwrap_or_else(place)
}
