//! Every act on a matter and what its form asks for. This is the one place of the pages that a new act needs.
//!
//! An entry gives each field of the act's command something to ask for, which draws itself into the form and reads
//! itself from the one that was sent; in the form they stand in the order of the entry. With `look` the title or the
//! button says it otherwise than with the word for the act, or the form quotes what it is about. An act that has no
//! form here stands at the end.

use super::about::{Category, CategoryAlong, PublishAlong};
use super::ask::{Ask, Draw, On, Part, Sent, Wrong};
use super::choices::{Masked, OtherVisibility, Outcome, Track, Verdict};
use super::days::{Review, Until};
use super::looks::{Button, MaskedNow, Title, TitleOfPrivate};
use super::named::{
    Body, InCharge, OtherMatter, Pictures, PicturesAfter, PicturesBefore, Unit, UnitAtOnce, UnitOrCommunity, WhyThere,
};
use super::standing::{self, SecondPlace, SecondText, SecondTitle};
use super::words::{Asked, ForColleagues, Internal, Urged, brief, long, reason_of};
use mingtong_domain::matter::{Act, Command};

macro_rules! act_forms {
    (
        forms { $($act:ident { $($field:ident: $ask:expr),* $(,)? } $(look $($look:expr),+)?;)* }
        others { $($other:ident,)* }
    ) => {
        /// What the form of an act is drawn from; none for what is not done by one.
        pub(super) fn parts(on: &On<'_>) -> Option<Vec<Part>> {
            match on.act {
                $(Act::$act => Some(vec![$($ask.draw(on),)* $($($look.draw(on),)+)?]),)*
                $(Act::$other => None,)*
            }
        }

        /// The acts that have a form.
        #[cfg(test)]
        const FORMS: &[Act] = &[$(Act::$act,)*];

        /// What a form that was sent asks for; nothing for an act that is not done by one.
        pub(crate) fn read(act: Act, sent: &Sent<'_>) -> Result<Option<Command<String>>, Wrong> {
            Ok(match act {
                $(Act::$act => Some(Command::$act { $($field: $ask.read(sent)?,)* }),)*
                $(Act::$other => None,)*
            })
        }
    };
}

act_forms! {
    forms {
        Accept { track: Track, unit: UnitAtOnce, note: Asked } look CategoryAlong, PublishAlong;
        Decline { reason: reason_of("work-field-decline").at_length() };
        Merge { into: OtherMatter, reason: reason_of("work-field-merge") };
        Assign { unit: Unit::Any, note: Asked } look CategoryAlong, PublishAlong;
        OpenForClaim { note: Asked };
        Claim { unit: Unit::ThatHasIt, plan: reason_of("work-field-plan") };
        Return { reason: reason_of("work-field-return") };
        Arbitrate { unit: UnitOrCommunity, reason: reason_of("work-field-arbitrate") };
        Defer { until: Until, reason: reason_of("work-field-defer") };
        Resume {};
        Escalate { reason: reason_of("work-field-escalate") };
        Deliberate { body: Body, reason: WhyThere };
        HandBack { reason: reason_of("work-field-hand-back") };
        PutInCharge { person: InCharge, note: ForColleagues };
        Categorise { category: Category };
        Reply { text: long("work-field-reply").with_hint("work-hint-reply") } look TitleOfPrivate("work-reply-private");
        Note { text: Internal } look Button("work-note-button");
        Urge { text: Urged };
        FollowUp { text: brief("work-field-follow-up") };
        AskBack { text: brief("work-field-ask-back").with_hint("work-hint-ask-back") };
        AddWords { text: long("work-field-add-words"), pictures: Pictures };
        Progress { text: brief("work-field-progress").with_hint("work-hint-progress"), pictures: Pictures };
        MarkDone {
            outcome: Outcome, review: Review, text: long("work-field-done").with_hint("work-hint-done"),
            before: PicturesBefore, pictures: PicturesAfter,
        };
        Verify { verdict: Verdict, text: brief("work-field-verify").with_hint("work-hint-verify"), pictures: Pictures };
        Close {};
        // "Not fixed", the word for the act, is what its raiser says.
        Reopen { reason: reason_of("work-field-reopen"), pictures: Pictures } look Title("work-reopen");
        ReviewPersonalData { keep_masked: Masked } look MaskedNow;
        Correct {
            title: standing::Title, place: standing::Place, track: Track, channel: standing::Channel,
            reason: reason_of("work-field-correct"),
        };
        Unmerge { reason: reason_of("work-field-unmerge") };
        Split {
            title: SecondTitle, text: SecondText, place: SecondPlace, reason: reason_of("work-field-split"),
        };
        Publish {};
        ChangeVisibility { visibility: OtherVisibility, reason: reason_of("work-field-visibility") };
    }
    others {
        // Raised at its own pages.
        Raise,
        // By anybody, beside the matter.
        Support,
        // Of one text or picture, at its own page.
        Mask, TakeDown, ShowAgain,
        // By whoever raised it, with the tracking code.
        Rate, Withdraw,
        // Not done to one matter.
        WriteFor, ReissueCode, ReadWork, ReadStreet, ReadPrivate, ReadContacts, SeeTelephone, KeepTemplate,
        KeepSharedTemplate, Export,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use mingtong_words::{Language, Words};

    /// These keys are put together, so nobody else sees that one is missing.
    #[test]
    fn every_form_has_the_word_for_its_act_and_what_is_said_when_it_is_done() {
        for words in Language::ALL.map(Words::new) {
            for (family, act) in FORMS.iter().flat_map(|act| [("act", act), ("done", act)]) {
                assert!(words.word_if_any(family, act.key()).is_some(), "{family}-{} in {words:?}", act.key());
            }
        }
    }
}
