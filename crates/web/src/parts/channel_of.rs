//! Through which channel the words of a body come.

use mingtong_domain::body::BodyKind;
use mingtong_domain::matter::Channel;

/// Through which channel the words of a body come; none where there is no such channel.
pub(crate) fn channel_of(kind: BodyKind) -> Option<Channel> {
    match kind {
        BodyKind::Council => Some(Channel::Council),
        BodyKind::CourtyardGroup => Some(Channel::CourtyardGroup),
        BodyKind::ResidentsMeeting | BodyKind::Representatives | BodyKind::Supervisors => None,
        BodyKind::Owners | BodyKind::PartyMembers | BodyKind::TwoCommittees => None,
    }
}
