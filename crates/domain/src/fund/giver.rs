//! From which sources whose word may come: nobody gives out of a purse that is not theirs.

use super::around::Around;
use super::keys::Source;
use super::state::Fund;
use crate::context::Context;
use crate::refusal::{Code, Refusal};
use crate::role::{Actor, Role};

/// The sources of a fund from which whoever acts may give their word, in its order.
pub fn sources_for(fund: &Fund, around: &Around, actor: &Actor) -> Vec<Source> {
    fund.sources.iter().copied().filter(|source| may_give(*source, around, actor)).collect()
}

/// Refuses a word that comes out of another's purse.
pub(super) fn gives_own(source: Source, around: &Around, cx: &Context<'_>) -> Result<(), Refusal> {
    if may_give(source, around, cx.actor) { Ok(()) } else { Err(cx.refuse(Code::PledgeSource)) }
}

/// The desk writes down what anybody gives; everybody else gives what they can have.
fn may_give(source: Source, around: &Around, actor: &Actor) -> bool {
    let acts_for_unit = actor.unit().is_some();
    match source {
        _ if actor.role.is_desk() => true,
        // Work, goods and a lower price are asked of everybody.
        Source::InKind | Source::Discount | Source::Other => true,
        Source::Residents => !acts_for_unit && actor.role != Role::Street,
        // Shops of a street stand together as a unit.
        Source::Shop => acts_for_unit || around.keeps_shop,
        Source::Unit => acts_for_unit,
        Source::PolicyFund => actor.role == Role::Street,
        Source::Community | Source::RepairFund | Source::CommonIncome => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use crate::fund::{Act, Command, OpenFund};
    use crate::role::Scope;
    use Source::{Community, Discount, InKind, Other, PolicyFund, Residents, Shop, Unit};

    fn from(source: Source) -> Command {
        let mut command = pledging("p-00000009", 100);
        if let Command::Pledge { source: it, what, .. } = &mut command {
            (*it, *what) = (source, Some("what".into()));
        }
        command
    }

    #[test]
    fn everybody_gives_out_of_their_own_purse_and_is_offered_no_other() {
        let street = actor(Role::Street, "street", Scope::Community);
        for (who, may) in [
            (resident("anna"), vec![Residents, InKind, Discount, Other]),
            (lead(), vec![Residents, InKind, Discount, Other]),
            (member(), vec![Residents, InKind, Discount, Other]),
            (handler("u1"), vec![Unit, Shop, InKind, Discount, Other]),
            (street, vec![PolicyFund, InKind, Discount, Other]),
            (staff(), Source::ALL.to_vec()),
        ] {
            for source in Source::ALL {
                let mut story = Story::with(OpenFund { sources: Source::ALL.to_vec(), ..opening() });
                let code = story.by(&who, from(*source)).err().map(|refused| refused.code);
                let refused = (!may.contains(source)).then_some(Code::PledgeSource);
                assert_eq!(code, refused, "{who:?} from {source:?}");
                let only = Story::with(OpenFund { sources: vec![*source], ..opening() });
                let is_offered = only.offers(&who, None, None).contains(&Act::Pledge);
                assert_eq!(is_offered, may.contains(source), "{who:?} from {source:?}");
            }
        }
    }

    #[test]
    fn whose_own_shop_is_on_the_roll_gives_as_a_shop() {
        let mut story = Story::new();
        story.keeps_shop = true;
        assert_eq!(story.by(&resident("anna"), from(Community)).unwrap_err().code, Code::PledgeSource);
        story.by(&resident("anna"), from(Shop)).unwrap();
    }
}
