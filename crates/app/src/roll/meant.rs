//! Which owner of a roll is meant by what somebody writes: a name, a home, or both where several have the name.

use super::homes::{home, roll};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::ids::{HomeNo, PersonId, RollId};
use mingtong_domain::roll::Act;
use mingtong_store::Link;
use std::collections::HashSet;

/// People whose name has such a part, at the most: a name is looked for, not a letter.
const PEOPLE_MAX: u32 = 200;

/// Who is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meant {
    /// Nobody of the roll.
    Nobody,
    /// Somebody.
    One(PersonId),
    /// One of several.
    Several,
}

/// Which owner of a roll is meant: `张三`, `3-2-501`, `张三 3-2-501`.
///
/// # Errors
/// The role may not read the roll, or not there; there is no such roll; or the database failed.
pub async fn owner_meant(app: &App, hall: &Hall, who: &Who, id: &RollId, words: &str) -> Result<Meant, Fail> {
    who.authorise(Act::Read)?;
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let roll = roll(link, hall.id, id).await?;
    if !who.may_at(Act::Read, &hall.register, Some(&roll.place)) {
        return Err(Fail::NotFound);
    }
    let (no, name) = read(words);
    let owners = match &no {
        Some(no) => home(link, hall.id, id, no).await?.map(|home| home.owners).unwrap_or_default(),
        None => owners_called(link, hall, id, &name).await?,
    };
    let ids: Vec<String> = owners.into_iter().map(|owner| owner.0).collect();
    let people = link.persons(hall.id, &ids).await?;
    let is_meant = |called: Option<&str>| name.is_empty() || called == Some(name.as_str());
    let meant: HashSet<PersonId> =
        people.iter().filter(|person| is_meant(person.name.as_deref())).map(|person| person.id()).collect();
    let mut meant = meant.into_iter();
    Ok(match (meant.next(), meant.next()) {
        (Some(one), None) => Meant::One(one),
        (Some(_), _) => Meant::Several,
        (None, _) => Meant::Nobody,
    })
}

/// The number of a home and the name beside it, in any order.
fn read(words: &str) -> (Option<HomeNo>, String) {
    let (mut no, mut name) = (None, vec![]);
    for word in words.split_whitespace() {
        match HomeNo::parse(word).filter(|_| no.is_none()) {
            Some(read) => no = Some(read),
            None => name.push(word),
        }
    }
    (no, name.join(" "))
}

/// Owners of the roll who have this in their names.
async fn owners_called(link: &mut Link<'_>, hall: &Hall, roll: &RollId, name: &str) -> Result<Vec<PersonId>, Fail> {
    if name.is_empty() {
        return Ok(vec![]);
    }
    let form = mingtong_text::normal::normal(name);
    let called: HashSet<String> = link.persons_by_name(hall.id, &form, PEOPLE_MAX).await?.into_iter().collect();
    let owners = link.home_owners(hall.id, roll.as_str(), None).await?;
    let owners = owners.into_iter().map(|row| row.person_id).filter(|person| called.contains(person));
    Ok(owners.map(PersonId).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_and_a_home_stand_in_any_order() {
        for (words, no, name) in [
            ("张三", None, "张三"),
            (" 3-2-501 ", Some("3-2-501"), ""),
            ("张三 3-2-501", Some("3-2-501"), "张三"),
            ("3--501 Anna Li", Some("3--501"), "Anna Li"),
            ("", None, ""),
        ] {
            assert_eq!(read(words), (no.map(HomeNo::from), name.to_owned()), "{words}");
        }
    }
}
