//! Pictures of the sheets of proxies, for the desk and for whoever counts.

use crate::parts::pictures::{pictures, unkept};
use mingtong_app::vote::vote_picture;
use mingtong_domain::ids::VoteId;

pictures!(of named, by vote_picture, as unkept);

fn named(id: &str) -> Option<VoteId> {
    Some(VoteId(id.to_owned()))
}
