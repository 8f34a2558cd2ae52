//! A resident who reports through the pages, as far as a browser without script does it.

use crate::support::{Answer, request};

/// A browser with the cookie of its draft.
pub struct Browser<'a> {
    address: &'a str,
    cookie: String,
}

impl<'a> Browser<'a> {
    /// A browser that has not been here yet.
    pub fn new(address: &'a str) -> Self {
        Self { address, cookie: String::new() }
    }

    /// A browser that has said where it is.
    pub fn begin(address: &'a str) -> Self {
        let mut browser = Self::new(address);
        let (status, head, body) = browser.send("/report", "place=").expect("answered");
        assert_eq!(status, 303, "{body}");
        let set = head.lines().find_map(|line| line.strip_prefix("set-cookie: ")).expect("a cookie");
        browser.cookie = set.split(';').next().expect("a pair").to_owned();
        browser
    }

    /// Sends a form.
    pub fn send(&self, path: &str, form: &str) -> Option<Answer> {
        let cookie = &self.cookie;
        let headers = format!(
            "Content-Type: application/x-www-form-urlencoded\r\nCookie: {cookie}\r\nAccept-Language: zh-CN\r\n"
        );
        request(self.address, &format!("POST /c/town{path}"), &headers, form)
    }

    /// Sends a form that is taken, which leads on to another page.
    pub fn go_on(&self, path: &str, form: &str) {
        let (status, _, body) = self.send(path, form).expect("answered");
        assert_eq!(status, 303, "{path}: {body}");
    }

    /// Opens a page.
    pub fn open(&self, path: &str) -> Option<Answer> {
        let headers = format!("Cookie: {}\r\nAccept-Language: zh-CN\r\n", self.cookie);
        request(self.address, &format!("GET /c/town{path}"), &headers, "")
    }
}
