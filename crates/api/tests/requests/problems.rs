//! Whatever goes wrong is said clearly, in the language asked for.

use crate::client::founded;

#[tokio::test]
async fn a_problem_speaks_the_language_asked_for() {
    let (_test, _town, public) = founded().await;
    let zh = public.speaking("zh-CN").get("/nowhere").await.problem(404, "refusal-not-found");
    let en = public.speaking("en-GB, zh;q=0.5").get("/nowhere").await.problem(404, "refusal-not-found");
    assert_eq!(zh["title"], "没有找到。请核对地址和编号。");
    assert_eq!(en["title"], "Not found. Check the address and the number.");
}

#[tokio::test]
async fn a_closed_database_is_said_clearly() {
    let (test, _town, public) = founded().await;
    test.app.store.close().await;
    let answer = public.get("/matters").await;
    assert_eq!(answer.retry_after.as_deref(), Some("60"));
    answer.problem(503, "refusal-unavailable");
}
