//! What a template knows beside its own content: the community, the words, the navigation, who is signed in.

use crate::args::{picture_limits, text_arg};
use crate::assets;
use crate::called::Called;
use crate::format;
use crate::frame::with_query;
use crate::navigation::{self, Entry, Group, home_of};
use crate::role_words::{in_full, role_value, role_word, role_words, scope_name};
use crate::visit::Visit;
use mingtong_app::person::Workplace;
use mingtong_app::person::contact::dialled;
use mingtong_domain::person;
use mingtong_words::{FluentValue, Language, Words};
use std::fmt::Display;

/// The frame around every page of a community.
#[derive(Debug, Clone)]
pub struct Page {
    /// The texts.
    pub words: Words,
    /// What the page is.
    pub title: String,
    /// The community's name and short name.
    pub community: String,
    /// What it is called in English, where the page speaks English and the community said so.
    pub english: Option<String>,
    /// See `community`.
    pub slug: String,
    /// Large print.
    pub large: bool,
    /// The path, for the switches of language and print.
    pub path: String,
    /// The key of the entry of the navigation that is this page.
    pub here: &'static str,
    /// What the visitor finds in the navigation.
    pub entries: Vec<&'static Entry>,
    /// How people reach the community.
    pub contact: Option<String>,
    /// The day, for paper.
    pub today: String,
    /// The communities in which the visitor works: where their day begins there, the name, whether it is this one; none
    /// for whoever works in this one only.
    pub communities: Vec<(String, String, bool)>,
    /// The signed-in person.
    pub user: Option<User>,
    /// Whether they may erase what has to be erased.
    pub may_erase: bool,
}

/// The signed-in person at the head of the page.
#[derive(Debug, Clone)]
pub struct User {
    /// The name.
    pub name: String,
    /// The role now worn, in words.
    pub role: String,
    /// The unit, place or body for which it is worn; empty for the whole community.
    pub scope: String,
    /// Every role: value of the form, words, whether it is worn now.
    pub roles: Vec<(String, String, bool)>,
    /// What every form carries.
    pub csrf: String,
    /// By what this device knows what they wrote down on it.
    pub mark: String,
}

impl User {
    /// The role now worn with what it is worn for.
    pub fn role_in_full(&self) -> String {
        in_full(&self.role, &self.scope)
    }
}

impl Page {
    /// The frame for a visit; `title` is a text in the visitor's language.
    pub fn new(visit: &Visit, here: &'static str, title: impl Into<String>) -> Self {
        let user = visit.session.as_ref().map(|session| User {
            name: session.name.clone(),
            role: role_word(visit, session.who.actor.role),
            scope: scope_name(visit, &session.who.actor.scope),
            roles: session
                .roles
                .iter()
                .map(|(role, scope)| {
                    let worn = session.who.actor.role == *role && session.who.actor.scope == *scope;
                    (role_value(*role, scope), role_words(visit, *role, scope), worn)
                })
                .collect(),
            csrf: session.csrf.clone(),
            mark: visit.mark(),
        });
        Self {
            words: visit.words,
            title: title.into(),
            community: visit.hall.name.clone(),
            english: visit.hall.english_name().filter(|_| visit.words.language == Language::En).map(str::to_owned),
            slug: visit.hall.slug.clone(),
            large: visit.large,
            path: visit.path.clone(),
            here,
            entries: navigation::entries(visit.session.as_ref().map(|session| &session.who)),
            today: format::date(visit.words, visit.site.app.now()),
            contact: visit.hall.contact().map(str::to_owned),
            communities: communities(visit),
            user,
            may_erase: visit.session.as_ref().is_some_and(|session| session.who.may(person::Act::Erase)),
        }
    }

    /// Where texts and pictures of a thing are erased, for whoever may.
    pub fn erase_link(&self, noun: &str, id: impl Display) -> Option<String> {
        self.may_erase.then(|| self.link(&format!("/desk/erase/{noun}/{id}")))
    }

    /// A text.
    pub fn t<'k>(&self, key: &'k str) -> &'k str {
        self.words.t(key)
    }

    /// A text with one argument.
    pub fn t1(&self, key: &str, name: &str, value: impl ToString) -> String {
        self.words.ta(key, &[text_arg(name, value)])
    }

    /// A text that counts: a language may say one thing otherwise than several.
    pub fn tn(&self, key: &str, count: usize) -> String {
        self.words.ta(key, &[("n", FluentValue::from(count))])
    }

    /// A text with two arguments.
    pub fn t2(&self, key: &str, a: &str, va: impl ToString, b: &str, vb: impl ToString) -> String {
        self.words.ta(key, &[text_arg(a, va), text_arg(b, vb)])
    }

    /// What may be chosen as pictures.
    pub fn pictures_hint(&self, key: &str) -> String {
        self.words.ta(key, &picture_limits())
    }

    /// The word for a key of a family: `stage-closed` for `("stage", "closed")`.
    pub fn word(&self, family: &str, key: &str) -> String {
        self.words.word(family, key)
    }

    /// A link within the community.
    pub fn link(&self, path: &str) -> String {
        format!("/c/{}{path}", self.slug)
    }

    /// The path with a query for the switches.
    pub fn with_query(&self, pair: impl AsRef<str>) -> String {
        with_query(&self.path, pair.as_ref())
    }

    /// The BCP 47 tag.
    pub fn tag(&self) -> &'static str {
        self.words.language.tag()
    }

    /// The other language: its tag and its own name.
    pub fn other_language(&self) -> (&'static str, &'static str) {
        match self.words.language {
            Language::ZhCn => ("en", "English"),
            Language::En => ("zh-CN", "中文"),
        }
    }

    /// `lang` for what people of the community wrote, where the page speaks another language than they do.
    pub fn said(&self) -> &'static str {
        match self.words.language {
            Language::ZhCn => "",
            Language::En => " lang=\"zh-CN\"",
        }
    }

    /// `href` for a number to be called; nothing where what was written holds none that can be dialled.
    pub fn tel(&self, written: &str) -> String {
        dialled(written).map_or_else(String::new, |number| format!(" href=\"tel:{number}\""))
    }

    /// The same for what is either such a name or words of the page.
    pub fn called(&self, called: &Called) -> &'static str {
        if called.is_name { self.said() } else { "" }
    }

    /// Whether an error is about this field.
    pub fn is_wrong(&self, errors: &[(&'static str, String)], field: &str) -> bool {
        errors.iter().any(|(name, _)| *name == field)
    }

    /// The version of the stylesheet and the script.
    pub fn assets(&self) -> &'static str {
        &assets::VERSION
    }

    /// What the visitor finds in a group of the navigation.
    pub fn group(&self, group: Group) -> Vec<&'static Entry> {
        self.entries.iter().copied().filter(|entry| entry.group == group).collect()
    }

    /// What lies behind the same door as the page.
    pub fn beside(&self) -> Vec<&'static Entry> {
        let door = navigation::door_of(self.here);
        door.map(|door| self.group(Group::Behind(door))).unwrap_or_default()
    }

    /// `aria-current` for the navigation: the page itself, or the door behind which it lies.
    pub fn current(&self, entry: &Entry) -> &'static str {
        if self.here == entry.key {
            " aria-current=\"page\""
        } else if navigation::door_of(self.here) == Some(entry.key) {
            " aria-current=\"true\""
        } else {
            ""
        }
    }
}

fn communities(visit: &Visit) -> Vec<(String, String, bool)> {
    if visit.workplaces.iter().all(|place| place.hall.id == visit.hall.id) {
        return vec![];
    }
    let entry = |place: &Workplace| {
        let href = format!("/c/{}{}", place.hall.slug, home_of(place.who.actor.role));
        (href, place.hall.name.clone(), place.hall.id == visit.hall.id)
    };
    visit.workplaces.iter().map(entry).collect()
}
