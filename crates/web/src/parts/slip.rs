//! The slip of paper for somebody whose matter was written down.

use crate::format::moment;
use crate::visit::Visit;
use mingtong_app::matter::Receipt;
use mingtong_office::qr;

/// What goes on the slip; the code is shown this once and known to nobody afterwards.
#[derive(Debug, Clone)]
pub(crate) struct Slip {
    /// The key of what it is.
    pub(crate) title: &'static str,
    pub(crate) number: String,
    pub(crate) link: String,
    pub(crate) code: String,
    /// Where the code is entered, for paper.
    pub(crate) track: String,
    /// The same for a telephone, with the code.
    pub(crate) qr: String,
    pub(crate) accept_due: Option<String>,
    pub(crate) reply_due: Option<String>,
}

impl Slip {
    pub(crate) fn new(visit: &Visit, receipt: &Receipt) -> Self {
        let track = visit.outside_link("/track");
        let scanned = format!("{track}?code={}", receipt.tracking_code);
        Self {
            title: "work-slip",
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
