//! A matter that staff or delegates write down for somebody: its fields, and the receipt for the slip of paper.

use crate::form::Form;
use crate::format::moment;
use crate::visit::Visit;
use mingtong_app::Fail;
use mingtong_app::matters::{Receipt, Report, keep_draft};
use mingtong_domain::ids::{BodyId, PlaceId};
use mingtong_domain::matter::{Channel, Track, Visibility};
use mingtong_office::qr;

/// What was typed so far.
#[derive(Debug, Clone, Default)]
pub(super) struct Written {
    /// Sent twice, a form becomes a matter once.
    pub(super) draft: String,
    pub(super) title: String,
    pub(super) text: String,
    pub(super) place: String,
    pub(super) name: String,
    pub(super) phone: String,
    pub(super) email: String,
    pub(super) is_hazard: bool,
    pub(super) is_private: bool,
}

impl Written {
    /// An empty form at a place.
    pub(super) async fn empty(visit: &Visit, place: String) -> Result<Self, Fail> {
        let draft = keep_draft(&visit.site.app, &visit.hall, None, String::new()).await?;
        Ok(Self { draft, place, ..Self::default() })
    }

    /// What was sent.
    pub(super) fn read(form: &Form) -> Self {
        let get = |name: &str| form.get(name).to_owned();
        Self {
            draft: get("draft"),
            title: get("title"),
            text: get("text"),
            place: get("place"),
            name: get("name"),
            phone: get("phone"),
            email: get("email"),
            is_hazard: form.has("hazard"),
            is_private: form.has("private"),
        }
    }

    /// As a report through a channel.
    pub(super) fn report(&self, channel: Channel, body: Option<BodyId>) -> Report {
        let maybe = |text: &str| (!text.trim().is_empty()).then(|| text.to_owned());
        Report {
            channel,
            place: maybe(&self.place).map(PlaceId),
            title: maybe(&self.title),
            text: self.text.clone(),
            visibility: if self.is_private { Visibility::Private } else { Visibility::Public },
            track: if self.is_hazard { Track::Hazard } else { Track::Ordinary },
            name: maybe(&self.name),
            phone: maybe(&self.phone),
            email: maybe(&self.email),
            pictures: vec![],
            reception: None,
            body,
            draft: maybe(&self.draft),
        }
    }
}

/// What goes on the slip; the code is shown this once and known to nobody afterwards.
#[derive(Debug, Clone)]
pub(super) struct Slip {
    pub(super) number: String,
    pub(super) link: String,
    pub(super) code: String,
    /// Where the code is entered, for paper.
    pub(super) track: String,
    /// The same for a telephone, with the code.
    pub(super) qr: String,
    pub(super) accept_due: Option<String>,
    pub(super) reply_due: Option<String>,
}

impl Slip {
    pub(super) fn new(visit: &Visit, receipt: &Receipt) -> Self {
        let track = visit.outside_link("/track");
        let scanned = format!("{track}?code={}", receipt.tracking_code);
        Self {
            number: receipt.number.clone(),
            link: visit.link(&format!("/matters/{}", receipt.matter)),
            code: receipt.tracking_code.clone(),
            track,
            qr: qr::svg(&scanned, visit.words.t("receipt-qr-label")).unwrap_or_default(),
            accept_due: receipt.accept_due.map(|due| moment(visit.words, due)),
            reply_due: receipt.reply_due.map(|due| moment(visit.words, due)),
        }
    }
}

/// The places to choose from: id and full name.
pub(super) fn places(visit: &Visit) -> Vec<(String, String)> {
    visit.hall.places().into_iter().map(|(id, name)| (id.0.clone(), name)).collect()
}
