//! The acts on a matter, a declaration each.

use super::acting::act;
use super::{keys, wire::ActedBody};
use crate::acting::acts;
use crate::extract::Number;
use crate::problem::Problem;
use mingtong_domain::Millis;
use mingtong_domain::ids::{BodyId, CategoryId, MatterId, PersonId, PictureId, PlaceId, TextRef, UnitId};
use mingtong_domain::matter::Piece;

acts! {
    (matter at "/communities/{c}/matters/{number}/", "number" as Number, answers ActedBody, by act);

    /// Accept it.
    Accept: accept at "accept" with AcceptBody {
        /// Ordinary or hazard, as the desk sees it; as it was reported when left out.
        track: Option<keys::Track>,
        /// The id of the unit to which it is given at once; to nobody yet when left out.
        unit: Option<String>,
        /// What is asked of that unit.
        note: Option<String>,
    } => { track: track.map(Into::into), unit: unit.map(UnitId), note };

    /// Decline it.
    Decline: decline at "decline" with DeclineBody {
        /// Why, and where to go instead.
        reason: String,
    } => { reason };

    /// Merge it into another.
    Merge: merge at "merge" with MergeBody {
        /// The number of the other matter.
        into: String,
        /// Why.
        reason: String,
    } => { into: MatterId::parse(&into).ok_or_else(|| Problem::unfit("into"))?, reason };

    /// Give it to a unit.
    Assign: assign at "assign" with AssignBody {
        /// The id of the unit.
        unit: String,
        /// What is asked.
        note: Option<String>,
    } => { unit: UnitId(unit), note };

    /// Let units come forward.
    OpenForClaim: open_for_claim at "open-for-claim" with OpenForClaimBody {
        /// What is asked.
        note: Option<String>,
    } => { note };

    /// Take it on.
    Claim: claim at "claim" with ClaimBody {
        /// The id of the unit.
        unit: String,
        /// What it will do.
        plan: String,
    } => { unit: UnitId(unit), plan };

    /// Send it back.
    Return: return_work at "return" with ReturnBody {
        /// Why.
        reason: String,
    } => { reason };

    /// Decide who does it.
    Arbitrate: arbitrate at "arbitrate" with ArbitrateBody {
        /// The id of the unit, or `null` for the community itself. It decides for good, so it must be said.
        #[serde(deserialize_with = "Option::deserialize")]
        #[schema(required = true)]
        unit: Option<String>,
        /// Why.
        reason: String,
    } => { unit: unit.map(UnitId), reason };

    /// Put it off.
    Defer: defer at "defer" with DeferBody {
        /// When it comes back by itself, in milliseconds since 1970 UTC.
        until_ms: i64,
        /// Why, for everybody to read.
        reason: String,
    } => { until: Millis(until_ms), reason };

    /// Take it up again before its date.
    Resume: resume at "resume" with ResumeBody {} => {};

    /// Report it to the street office.
    Escalate: escalate at "escalate" with EscalateBody {
        /// Why.
        reason: String,
    } => { reason };

    /// Take it to a body, which deliberates on it.
    Deliberate: deliberate at "deliberate" with DeliberateBody {
        /// The id of the body.
        body: String,
        /// Why there: needed where another body is nearer.
        reason: Option<String>,
    } => { body: BodyId(body), reason };

    /// Take it back from the body that deliberates on it.
    HandBack: hand_back at "hand-back" with HandBackBody {
        /// Why, for everybody to read.
        reason: String,
    } => { reason };

    /// Say who of the community sees to it.
    PutInCharge: put_in_charge at "put-in-charge" with PutInChargeBody {
        /// The id of somebody who works at the desk; nobody any more when left out.
        person: Option<String>,
        /// What they need to know; for staff.
        note: Option<String>,
    } => { person: person.map(PersonId), note };

    /// Say what it is about.
    Categorise: categorise at "categorise" with CategoriseBody {
        /// The id of a category in use; none any more when left out.
        category: Option<String>,
    } => { category: category.map(CategoryId) };

    /// Answer in public.
    Reply: reply at "reply" with ReplyBody {
        /// The answer.
        text: String,
    } => { text };

    /// Write an internal note.
    Note: note at "note" with NoteBody {
        /// The note.
        text: String,
    } => { text };

    /// Urge the unit on that has it.
    Urge: urge at "urge" with UrgeBody {
        /// What is urged, for whoever works on it.
        text: Option<String>,
    } => { text };

    /// Ask in public how it stands.
    FollowUp: follow_up at "follow-up" with FollowUpBody {
        /// The question.
        text: String,
    } => { text };

    /// Ask whoever raised it to tell more. It is no reply.
    AskBack: ask_back at "ask-back" with AskBackBody {
        /// What is asked, for everybody to read.
        text: String,
    } => { text };

    /// Tell more about a matter that one raised; the desk writes down what they said.
    AddWords: add_words at "add-words" with AddWordsBody {
        /// What there is to add.
        text: String,
        /// Ids of pictures that were taken in before.
        #[serde(default)]
        pictures: Vec<String>,
    } tracking_code => { text, pictures: ids(pictures) };

    /// Tell how far the work is. It is no reply.
    Progress: progress at "progress" with ProgressBody {
        /// How far it is, for everybody to read.
        text: String,
        /// Ids of pictures that were taken in before.
        #[serde(default)]
        pictures: Vec<String>,
    } => { text, pictures: ids(pictures) };

    /// Report the work as done.
    MarkDone: mark_done at "mark-done" with MarkDoneBody {
        /// With which outcome.
        outcome: keys::Outcome,
        /// When the desk looks again, in milliseconds since 1970 UTC: needed where the outcome is `not_solved`, kept
        /// for no other.
        review_ms: Option<i64>,
        /// What was done, for everybody to read.
        text: String,
        /// Ids of pictures, taken in before, of how it was before the work.
        #[serde(default)]
        before: Vec<String>,
        /// Ids of pictures of the result that were taken in before.
        #[serde(default)]
        pictures: Vec<String>,
    } => { outcome: outcome.into(), review: review_ms.map(Millis), text, before: ids(before), pictures: ids(pictures) };

    /// Check that it is done.
    Verify: verify at "verify" with VerifyBody {
        /// Whether it is really done.
        verdict: keys::Verdict,
        /// What was seen.
        text: String,
        /// Ids of pictures that were taken in before.
        #[serde(default)]
        pictures: Vec<String>,
    } => { verdict: verdict.into(), text, pictures: ids(pictures) };

    /// Close it.
    Close: close at "close" with CloseBody {} => {};

    /// Judge the outcome.
    Rate: rate at "rate" with RateBody {
        /// 5 very satisfied … 1 very dissatisfied.
        #[schema(minimum = 1, maximum = 5)]
        level: u8,
        /// In their words.
        text: Option<String>,
    } tracking_code => { level, text };

    /// Open it again.
    Reopen: reopen at "reopen" with ReopenBody {
        /// Why.
        reason: String,
        /// Ids of pictures of what is not done, taken in before.
        #[serde(default)]
        pictures: Vec<String>,
    } tracking_code => { reason, pictures: ids(pictures) };

    /// Take it back.
    Withdraw: withdraw at "withdraw" with WithdrawBody {
        /// Why.
        reason: Option<String>,
    } tracking_code => { reason };

    /// Put right what was written down wrongly; what is left out stays.
    Correct: correct at "correct" with CorrectBody {
        /// What it is about, in a line.
        title: Option<String>,
        /// The id of the place; empty for "cannot say".
        place: Option<String>,
        /// Ordinary or hazard.
        track: Option<keys::Track>,
        /// Through which door it came.
        channel: Option<keys::Channel>,
        /// Why, for everybody to read.
        reason: String,
    } => {
        title,
        place: place.map(|place| Some(place).filter(|place| !place.is_empty()).map(PlaceId)),
        track: track.map(Into::into),
        channel: channel.map(Into::into),
        reason
    };

    /// Undo its merge into another.
    Unmerge: unmerge at "unmerge" with UnmergeBody {
        /// Why, for everybody to read.
        reason: String,
    } => { reason };

    /// Make two matters of one voice: the second is named in its story.
    /// It asks for `seen` (422 without): sent twice, it would be done twice.
    Split: split at "split" with SplitBody {
        /// What the second is about, in a line.
        title: String,
        /// The words of the second, taken from what was said.
        text: String,
        /// The id of the place of the second; none for "cannot say".
        place: Option<String>,
        /// Why, for everybody to read.
        reason: String,
    } => { title, text, place: place.map(PlaceId), reason };

    /// Decide on the personal data found in its texts.
    ReviewPersonalData: review_personal_data at "review-personal-data" with ReviewPersonalDataBody {
        /// Whether they stay masked.
        keep_masked: bool,
    } => { keep_masked };

    /// Let everybody read what residents wrote, after somebody has looked at it.
    Publish: publish at "publish" with PublishBody {} => {};

    /// Take a text or a picture down.
    TakeDown: take_down at "take-down" with TakeDownBody {
        /// The `text_id` or `title_id` of the text; or a picture.
        text: Option<String>,
        /// The id of the picture; or a text.
        picture: Option<String>,
        /// Why, for everybody to read.
        reason: String,
    } => { what: piece(text, picture)?, reason };

    /// Show what was taken down or masked as it was said.
    ShowAgain: show_again at "show-again" with ShowAgainBody {
        /// The `text_id` or `title_id` of the text; or a picture.
        text: Option<String>,
        /// The id of the picture; or a text.
        picture: Option<String>,
        /// Why, for everybody to read.
        reason: String,
    } => { what: piece(text, picture)?, reason };

    /// Make it staff-only, or public.
    ChangeVisibility: change_visibility at "change-visibility" with ChangeVisibilityBody {
        /// Who sees it from now on.
        visibility: keys::Visibility,
        /// Why.
        reason: String,
    } => { visibility: visibility.into(), reason };
}

/// The one text or picture that was named.
fn piece(text: Option<String>, picture: Option<String>) -> Result<Piece, Problem> {
    match (text, picture) {
        (Some(text), None) => Ok(Piece::Text(TextRef(text))),
        (None, Some(picture)) => Ok(Piece::Picture(PictureId(picture))),
        _ => Err(Problem::unfit("text")),
    }
}

fn ids(pictures: Vec<String>) -> Vec<PictureId> {
    pictures.into_iter().map(PictureId).collect()
}

#[cfg(test)]
mod tests {
    use super::ArbitrateBody;

    #[test]
    fn what_is_left_to_the_community_is_said_and_not_left_out() {
        let read = serde_json::from_str::<ArbitrateBody>;
        assert!(read(r#"{"reason": "两家都不管"}"#).is_err());
        assert!(read(r#"{"reason": "两家都不管", "unit": null}"#).is_ok_and(|body| body.unit.is_none()));
        assert!(read(r#"{"reason": "归它管", "unit": "u1"}"#).is_ok_and(|body| body.unit.is_some()));
    }
}
