//! An account book is posted and taken back at the command line.

use crate::shell::Home;

#[test]
fn an_account_book_is_tried_posted_and_taken_back() {
    let home = Home::new();
    home.mingtong(&["admin", "community", "add", "town", "--name", "示例社区"]).good();
    home.write(
        "a.csv",
        "日期,摘要,收入,支出,余额\n2021.1.5,自筹,３００．００,,300\n2021年1月6日,换灯,,120.50,179.60\n",
    );
    let import = ["import", "accounts", "a.csv", "--community", "town", "--from", "2021-01-01", "--to", "2021-03-31"];
    let tried = home.mingtong(&[&import[..], &["--dry-run"]].concat()).good();
    assert!(tried.contains("第 3 行") && tried.contains("相差 0.10 元") && tried.contains("试运行"), "{tried}");
    let posted = home.mingtong(&[&import[..], &["--json"]].concat()).good();
    let posted: serde_json::Value = serde_json::from_str(&posted).expect("JSON");
    assert_eq!(posted["sums"][0]["closing"], "179.50");
    assert!(home.mingtong(&import).bad().contains("已经公示过"));
    let book = posted["book"].as_str().expect("a book");
    let back = ["import", "take-back-accounts", book, "--community", "town", "--reason", "更正"];
    home.mingtong(&back).good();
    home.mingtong(&import).good();
    assert!(home.mingtong(&["rebuild", "--check"]).good().contains("一致"));
    home.write("a.csv", "日期,摘要,收入,支出\n2021-01-05,自筹,0.001,\n");
    assert_eq!(home.mingtong(&import).code, Some(2), "a row that cannot be read");
}
