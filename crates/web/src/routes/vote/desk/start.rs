//! From what a vote is called: a roll that was posted, and the first vote where this is the second.

use crate::args::text_arg;
use crate::parts::place_choices::is_own_place;
use crate::problem::{Cause, Problem};
use crate::visit::Visit;
use mingtong_app::Fail;
use mingtong_app::roll::{RollView, roll_of_place, view_roll};
use mingtong_app::vote::{VoteView, view_vote};
use mingtong_domain::ids::{RollId, VoteId};
use mingtong_domain::roll::Part;
use mingtong_domain::vote::Scope;
use mingtong_words::Words;

/// Parts that vote only where it concerns them.
const SELDOM: [Part; 2] = [Part::Garage, Part::Storeroom];
/// A floor that is above every other.
pub(super) const TOP_FLOOR: u32 = 999;

/// From what a vote is called.
pub(super) struct Start {
    pub(super) roll: RollView,
    pub(super) first: Option<VoteView>,
}

impl Start {
    /// Loads it. A roll of a place where whoever asks calls no votes is none for them.
    pub(super) async fn load(visit: &Visit, roll: &str, again: &str) -> Result<Self, Problem> {
        let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
        let problem = |fail: Fail| visit.problem(fail);
        let first = match again {
            "" => None,
            id => Some(view_vote(app, hall, &who, &VoteId(id.to_owned())).await.map_err(problem)?),
        };
        let roll = match first.as_ref().and_then(|first| first.vote.place.as_ref()) {
            Some(place) if roll.is_empty() => roll_of_place(app, hall, place).await.map_err(problem)?,
            _ => Some(RollId(roll.to_owned())),
        };
        let roll = roll.ok_or_else(|| visit.because(Cause::NotFound))?;
        let roll = view_roll(app, hall, &who, &roll).await.map_err(problem)?;
        let is_theirs = is_own_place(visit, &roll.roll.place);
        if is_theirs { Ok(Self { roll, first }) } else { Err(visit.because(Cause::NotFound)) }
    }

    /// The uses of its homes, with how many each has.
    pub(super) fn parts(&self) -> impl Iterator<Item = (Part, u32)> + '_ {
        self.roll.roll.numbers.parts.iter().map(|(part, count)| (*part, count.homes))
    }

    /// Its buildings, with how many homes each has; none where there is but one.
    pub(super) fn buildings(&self) -> Vec<(String, u32)> {
        let buildings = &self.roll.roll.numbers.buildings;
        let all = buildings.iter().filter(|_| buildings.len() > 1);
        all.map(|(building, count)| (building.clone(), count.homes)).collect()
    }

    /// The uses that vote on anything; all where there are no others.
    pub(super) fn usual_parts(&self) -> Vec<Part> {
        let all: Vec<Part> = self.parts().map(|(part, _)| part).collect();
        let usual: Vec<Part> = all.iter().copied().filter(|part| !SELDOM.contains(part)).collect();
        if usual.is_empty() { all } else { usual }
    }

    /// A scope in words, as it stands in the notice.
    pub(super) fn scope_words(&self, words: Words, scope: &Scope<Part>) -> String {
        let join = words.t("vote-ways-join");
        let mut said = vec![];
        if scope.within.is_empty() && scope.floors.is_none() {
            said.push(words.t("call-scope-all").to_owned());
        }
        if !scope.within.is_empty() {
            let within: Vec<&str> = scope.within.iter().map(|place| place.as_str()).collect();
            said.push(words.ta("call-scope-within", &[text_arg("places", within.join(join))]));
        }
        if let Some(floors) = &scope.floors {
            let key = if *floors.end() >= TOP_FLOOR { "call-scope-floors-up" } else { "call-scope-floors" };
            let args = [text_arg("from", floors.start()), text_arg("to", floors.end())];
            said.push(words.ta(key, &args));
        }
        if scope.kinds.len() < self.parts().count() {
            let kinds: Vec<String> = scope.kinds.iter().map(|kind| words.word("home-part", kind.key())).collect();
            said.push(kinds.join(join));
        }
        let args = [text_arg("place", &self.roll.place), text_arg("scope", said.join(words.t("call-scope-join")))];
        words.ta("call-scope", &args)
    }
}
