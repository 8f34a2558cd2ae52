//! The pages to which no mere link leads, and why.

/// Pages that come after a form was sent, so that no link leads to them.
pub(super) const AFTER_A_FORM: &[&str] = &[
    "/desk/many",
    "/sign-in/code",
    "/sign-in/return",
    "/letters/end",
    "/report/what",
    "/report/tell",
    "/report/check",
    "/report/receipt",
    // Whoever comes back to the address of a form that has no page of its own is led to where it stands.
    "/matters/{number}/acts/{act}",
    "/matters/{number}/telephone",
    "/desk/filters",
    "/matters/{number}/support",
    "/bodies/{body}/acts/{act}",
    "/meetings/{id}/acts/{act}",
    "/meetings/{id}/newcomers",
    "/resolutions/{number}/acts/{act}",
    "/notices/{id}/object",
    "/notices/{id}/acts/{act}",
    "/procedures/{id}/acts/{act}",
    "/needs/{number}/acts/{act}",
    "/resources/{number}/acts/{act}",
    "/reporting/{number}/acts/{act}",
    "/funds/{id}/acts/{act}",
    // Only where money is left over.
    "/desk/funds/{id}/refund",
    // Papers of what came in and of what is to be paid: nothing did, and nothing is, here.
    "/funds/{id}/given-back.html",
    "/funds/{id}/expenses/{expense}/slip.html",
    "/funds/{id}/pledges/{pledge}/{no}/receipt.html",
    "/agreements/{id}/acts/{act}",
    "/projects/{number}/acts/{act}",
    "/desk/projects/new",
    // Once an account was published.
    "/projects/{number}/account.html",
    // Once a head of the log was signed.
    "/log/sheet.html",
    "/split.html",
    "/desk/resolutions/new",
    "/desk/resolutions/from-vote",
    "/desk/role",
    "/desk/receptions/{reception}/close",
    "/desk/places/posters.html",
    "/votes/{id}/acts/{act}",
    "/desk/votes/new",
];
/// Pages that ask which thing they are about: a link names it behind a question mark, which is not followed here.
pub(super) const ASKED_ABOUT: &[&str] =
    &["/desk/resolutions/new", "/desk/resolutions/from-vote", "/desk/votes/new", "/desk/projects/new"];
/// Addresses that scripts and programs ask, which are no pages.
pub(super) const NO_PAGES: &[&str] = &[
    "/meetings/{id}/changes",
    "/log/checkpoint",
    "/log/proof/{index}",
    "/log/tile/{*path}",
    "/track/proof",
    "/open-data/{file}",
    "/feeds/{file}",
];
