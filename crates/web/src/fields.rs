//! The fields and pictures of a form that was sent, with their limits, and only from our own pages.

use crate::problem::{Cause, Problem};
use crate::site::Site;
use crate::visit::Visit;
use axum::body::Body;
use axum::extract::multipart::Field;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::{HeaderMap, header};
use futures_util::StreamExt;
use mingtong_app::pace::TooSlow;
use mingtong_app::room::Room;
use mingtong_app::{Fail, is_blank};
use mingtong_domain::limits;
use std::collections::HashMap;
use std::error::Error;

/// Fields of a form that lists nothing at the most.
const FIELDS_MAX: usize = 64;
/// Bytes of one text field: four for each of the most characters a text may have, and as much again for the
/// percent-encoding of a small form.
const FIELD_BYTES_MAX: usize = limits::TEXT_CHARS_MAX * 12;
/// Bytes of a form without files: more than any of ours has. They have room of their own, so that words come in while
/// others send pictures.
const SMALL_FORM_BYTES_MAX: usize = 4 * FIELD_BYTES_MAX;

/// A form that was sent.
#[derive(Debug)]
pub struct Form {
    fields: HashMap<String, String>,
    lists: HashMap<String, Vec<String>>,
    /// Files that were chosen: field and bytes.
    pub files: Vec<(String, Vec<u8>)>,
    /// What the file that was chosen last in each field is called.
    file_names: HashMap<String, String>,
    for_words: Room,
    for_files: Room,
}

impl Default for Form {
    fn default() -> Self {
        let (fields, lists, files, file_names) = Default::default();
        Self { fields, lists, files, file_names, for_words: Room::for_words(), for_files: Room::for_files() }
    }
}

impl Form {
    /// The value of a field; empty when it was not sent.
    pub fn get(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", String::as_str)
    }

    /// The value of a field, none when there is nothing in it to be seen.
    pub fn maybe(&self, name: &str) -> Option<String> {
        let value = self.get(name).trim();
        (!is_blank(value)).then(|| value.to_owned())
    }

    /// Every value of a field that may be sent several times.
    pub fn all(&self, name: &str) -> &[String] {
        self.lists.get(name).map_or(&[], Vec::as_slice)
    }

    /// The file that was chosen in a field, taken out of the form; none where none was.
    pub fn take_file(&mut self, name: &str) -> Option<Vec<u8>> {
        let at = self.files.iter().position(|(field, _)| field == name)?;
        Some(self.files.swap_remove(at).1)
    }

    /// What the file that was chosen in a field is called where it comes from; empty where nothing says.
    pub fn file_name(&self, name: &str) -> &str {
        self.file_names.get(name).map_or("", String::as_str)
    }

    /// Whether a box was ticked or a button pressed.
    pub fn has(&self, name: &str) -> bool {
        self.fields.contains_key(name)
    }

    /// The form of these fields, in their order.
    pub fn of(fields: Vec<(String, String)>) -> Self {
        let mut form = Self::default();
        fields.into_iter().for_each(|(name, value)| form.put(name, value));
        form
    }

    /// The same with another value of a field.
    pub fn and(mut self, name: &str, value: String) -> Self {
        self.lists.insert(name.to_owned(), vec![value.clone()]);
        self.fields.insert(name.to_owned(), value);
        self
    }

    /// The same without a field.
    pub fn without(mut self, name: &str) -> Self {
        self.lists.remove(name);
        self.fields.remove(name);
        self
    }

    /// Adds a value of a field.
    pub fn add(&mut self, name: &str, value: String) {
        self.put(name.to_owned(), value);
    }

    /// Every field with each of its values.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.lists.iter().flat_map(|(name, values)| values.iter().map(|value| (name.as_str(), value.as_str())))
    }

    /// Takes room for so many bytes, until the form is dropped.
    fn take_room(&mut self, bytes: usize) -> Result<(), Cause> {
        let is_small = self.for_words.bytes() + bytes <= SMALL_FORM_BYTES_MAX;
        let room = if is_small { &mut self.for_words } else { &mut self.for_files };
        if room.take(bytes) { Ok(()) } else { Err(Cause::Fail(Fail::Busy)) }
    }

    fn put(&mut self, name: String, value: String) {
        self.lists.entry(name.clone()).or_default().push(value.clone());
        self.fields.insert(name, value);
    }
}

/// Reads a form of our own pages; `listed` is how many fields it has more where it lists many.
pub(crate) async fn parse(visit: &Visit, request: Request, listed: usize) -> Result<Form, Problem> {
    if !same_origin(request.headers()) {
        return Err(visit.because(Cause::Forged));
    }
    let is_multipart = request
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|kind| kind.starts_with("multipart/form-data"));
    let fields_max = FIELDS_MAX + listed;
    let form = if is_multipart {
        read_multipart(&visit.site, request, fields_max).await
    } else {
        read_urlencoded(&visit.site, request, fields_max, FIELD_BYTES_MAX).await
    };
    form.map_err(|cause| visit.because(cause))
}

/// Reads a form of which nothing is kept and by which nothing is done, wherever it comes from; a field of it may have
/// so many bytes.
pub(crate) async fn read_public(site: &Site, request: Request, field_bytes_max: usize) -> Result<Form, Cause> {
    read_urlencoded(site, request, FIELDS_MAX, field_bytes_max).await
}

/// Reads a form of our own pages that belongs to no community.
pub(crate) async fn read_outside(site: &Site, request: Request) -> Result<Form, Cause> {
    if !same_origin(request.headers()) {
        return Err(Cause::Forged);
    }
    read_urlencoded(site, request, FIELDS_MAX, FIELD_BYTES_MAX).await
}

/// Browsers of the last years say where a form comes from; one that does not carries no cookie of another site either
/// (`SameSite=Lax`).
fn same_origin(headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).and_then(|value: &header::HeaderValue| value.to_str().ok());
    if let Some(site) = text(header::HeaderName::from_static("sec-fetch-site")) {
        return matches!(site, "same-origin" | "none");
    }
    let host = text(header::HOST).unwrap_or_default();
    match text(header::ORIGIN) {
        Some(origin) => origin.split_once("://").is_some_and(|(_, origin_host)| origin_host == host),
        None => true,
    }
}

async fn read_urlencoded(
    site: &Site,
    request: Request,
    fields_max: usize,
    field_bytes_max: usize,
) -> Result<Form, Cause> {
    let mut form = Form::default();
    let (head, body) = request.into_parts();
    let request = Request::from_parts(head, Body::from(read_small(body, &mut form, 4 * field_bytes_max).await?));
    let pairs = axum::Form::<Vec<(String, String)>>::from_request(request, site).await;
    let axum::Form(pairs) = pairs.map_err(|_| Cause::Unreadable)?;
    // What does not fit is refused, never left out: nobody would know which part was.
    if pairs.len() > fields_max || pairs.iter().any(|(_, value)| value.len() > field_bytes_max) {
        return Err(Cause::Unreadable);
    }
    for (name, value) in pairs {
        form.put(name, value);
    }
    Ok(form)
}

/// The body of a form without files.
async fn read_small(body: Body, form: &mut Form, bytes_max: usize) -> Result<Vec<u8>, Cause> {
    let (mut chunks, mut bytes) = (body.into_data_stream(), Vec::new());
    while let Some(chunk) = chunks.next().await {
        let chunk = chunk.map_err(|error| broken(&error))?;
        if bytes.len() + chunk.len() > bytes_max {
            return Err(Cause::Unreadable);
        }
        form.take_room(chunk.len())?;
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}

/// Why a body broke off.
fn broken(error: &(dyn Error + 'static)) -> Cause {
    if TooSlow::is_why(error) { Cause::TooSlow } else { Cause::Unreadable }
}

async fn read_multipart(site: &Site, request: Request, fields_max: usize) -> Result<Form, Cause> {
    let mut parts = Multipart::from_request(request, site).await.map_err(|_| Cause::Unreadable)?;
    let mut form = Form::default();
    let mut count = 0;
    while let Some(part) = parts.next_field().await.map_err(|error| broken(&error))? {
        count += 1;
        if count > fields_max {
            return Err(Cause::Unreadable);
        }
        let name = part.name().unwrap_or_default().to_owned();
        let file_name = part.file_name().map(str::to_owned);
        let bytes = read_part(part, &mut form).await?;
        let Some(file_name) = file_name else {
            if bytes.len() > FIELD_BYTES_MAX {
                return Err(Cause::Unreadable);
            }
            form.put(name, String::from_utf8(bytes).map_err(|_| Cause::Unreadable)?);
            continue;
        };
        if !bytes.is_empty() && form.files.len() <= limits::PICTURES_MAX {
            // One more than is allowed, so that whoever chose too many is told.
            form.file_names.insert(name.clone(), file_name);
            form.files.push((name, bytes));
        }
    }
    Ok(form)
}

async fn read_part(mut part: Field<'_>, form: &mut Form) -> Result<Vec<u8>, Cause> {
    let mut bytes = Vec::new();
    while let Some(chunk) = part.chunk().await.map_err(|error| broken(&error))? {
        form.take_room(chunk.len())?;
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;
    use mingtong_testkit::sqlite;

    async fn fields(content_type: &str, body: String, fields_max: usize) -> Option<usize> {
        let site = Site::new(sqlite().await.app, crate::Config::default());
        let request = Request::post("/").header(header::CONTENT_TYPE, content_type).body(Body::from(body)).ok()?;
        let form = if content_type.starts_with("multipart") {
            read_multipart(&site, request, fields_max).await
        } else {
            read_urlencoded(&site, request, fields_max, FIELD_BYTES_MAX).await
        };
        form.ok().map(|form| form.fields.len())
    }

    #[tokio::test]
    async fn a_form_has_all_its_fields_or_is_refused() {
        let limits = [FIELDS_MAX, FIELDS_MAX + limits::MEETING_NAMED_MAX];
        for (most, sent, read) in limits.iter().flat_map(|most| [(*most, *most, Some(*most)), (*most, most + 1, None)])
        {
            let pairs: Vec<String> = (0..sent).map(|nth| format!("f{nth}=1")).collect();
            assert_eq!(
                fields("application/x-www-form-urlencoded", pairs.join("&"), most).await,
                read,
                "{sent} in one line"
            );
            let part = |nth| format!("--x\r\nContent-Disposition: form-data; name=\"f{nth}\"\r\n\r\n1\r\n");
            let parts: String = (0..sent).map(part).collect();
            assert_eq!(
                fields("multipart/form-data; boundary=x", parts + "--x--\r\n", most).await,
                read,
                "{sent} parts"
            );
        }
    }
}
