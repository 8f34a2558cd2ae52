//! What a template knows beside its own content: the community, the words, who is signed in; and how an answer is made.

use crate::assets;
use crate::format;
use crate::visit::Visit;
use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use mingtong_domain::limits;
use mingtong_domain::permission::Act;
use mingtong_domain::role::{Role, Scope};
use mingtong_words::{Arg, FluentValue, Language, Words};

/// The frame around every page of a community.
#[derive(Debug, Clone)]
pub struct Page {
    /// The texts.
    pub words: Words,
    /// What the page is.
    pub title: String,
    /// The community's name and short name.
    pub community: String,
    /// See `community`.
    pub slug: String,
    /// Large print.
    pub large: bool,
    /// The path, for the switches of language and print.
    pub path: String,
    /// Which entry of the navigation is this one.
    pub here: &'static str,
    /// How people reach the community.
    pub contact: Option<String>,
    /// The day, for paper.
    pub today: String,
    /// The signed-in person.
    pub user: Option<User>,
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
    /// Acts that decide which entries the navigation has.
    pub may_work: bool,
    /// See `may_work`.
    pub may_open_reception: bool,
    /// See `may_work`.
    pub may_tell: bool,
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
            may_work: session.who.may(Act::ReadWork),
            may_open_reception: session.who.may(Act::OpenReception),
            may_tell: session.who.may(Act::Tell),
        });
        Self {
            words: visit.words,
            title: title.into(),
            community: visit.hall.name.clone(),
            slug: visit.hall.slug.clone(),
            large: visit.large,
            path: visit.path.clone(),
            here,
            today: format::date(visit.words, visit.site.app.now()),
            contact: visit.hall.contact().map(str::to_owned),
            user,
        }
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
        let key = format!("{family}-{}", key.replace('_', "-"));
        self.words.t(&key).to_owned()
    }

    /// A link within the community.
    pub fn link(&self, path: &str) -> String {
        format!("/c/{}{path}", self.slug)
    }

    /// The path with a query for the switches.
    pub fn with_query(&self, pair: impl AsRef<str>) -> String {
        let pair = pair.as_ref();
        let sign = if self.path.contains('?') { '&' } else { '?' };
        format!("{}{sign}{pair}", self.path)
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

    /// `aria-current` for the navigation.
    pub fn current(&self, here: &str) -> &'static str {
        if self.here == here { " aria-current=\"page\"" } else { "" }
    }
}

/// Who or where in a page: a name from the register, Chinese in every page, or words in the language of the page.
#[derive(Debug, Clone, Default)]
pub struct Called {
    /// As it is shown.
    pub text: String,
    /// Whether it is a name.
    pub is_name: bool,
}

impl Called {
    /// A name from the register.
    pub fn name(text: impl Into<String>) -> Self {
        Self { text: text.into(), is_name: true }
    }

    /// Words of the page.
    pub fn words(text: impl Into<String>) -> Self {
        Self { text: text.into(), is_name: false }
    }
}

/// A value of a text.
pub fn text_arg(name: &str, value: impl ToString) -> Arg<'_> {
    (name, FluentValue::from(value.to_string()))
}

/// The limits of pictures, as their texts name them: how many, and megabytes each.
pub fn picture_limits() -> [Arg<'static>; 2] {
    [text_arg("n", limits::PICTURES_MAX), text_arg("mb", limits::PICTURE_BYTES_MAX / (1024 * 1024))]
}

/// A role with its scope as the value of a form: `unit_handler:unit:u1`.
pub fn role_value(role: Role, scope: &Scope) -> String {
    let (kind, id) = scope.parts();
    format!("{}:{kind}:{id}", role.key())
}

/// Reads [`role_value`].
pub fn parse_role_value(value: &str) -> Option<(Role, Scope)> {
    let mut parts = value.splitn(3, ':');
    Some((Role::from_key(parts.next()?)?, Scope::from_parts(parts.next()?, parts.next()?)?))
}

/// A role in words, with its unit, place or body.
pub fn role_words(visit: &Visit, role: Role, scope: &Scope) -> String {
    in_full(&role_word(visit, role), &scope_name(visit, scope))
}

fn role_word(visit: &Visit, role: Role) -> String {
    visit.words.t(&format!("role-{}", role.key().replace('_', "-"))).to_owned()
}

fn scope_name(visit: &Visit, scope: &Scope) -> String {
    match scope {
        Scope::Community => String::new(),
        Scope::Place(place) => visit.hall.place_name(place),
        Scope::Body(body) => visit.hall.body_name(body).to_owned(),
        Scope::Unit(unit) => visit.hall.unit_name(unit).to_owned(),
    }
}

fn in_full(role: &str, scope: &str) -> String {
    if scope.is_empty() { role.to_owned() } else { format!("{role} · {scope}") }
}

/// Renders a template.
pub fn render(template: &impl Template) -> Response {
    render_as(StatusCode::OK, template)
}

/// Renders a template with a status.
pub fn render_as(status: StatusCode, template: &impl Template) -> Response {
    match template.render() {
        Ok(html) => (status, Html(html)).into_response(),
        Err(error) => {
            tracing::error!(%error, "web.render");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
