// What lies on the device, as it is shown and printed.
const MingtongLists = (() => {
  const words = {};
  /** A text of the page; `one|several` where it counts. */
  const word = (name, n, t) => {
    if (!words[name]) words[name] = document.querySelector(`[data-word="${name}"]`).textContent;
    const forms = words[name].split("|");
    return forms[n === 1 ? 0 : forms.length - 1].replace("{n}", n).replace("{t}", t);
  };
  const moment = (ms) => new Date(ms).toLocaleString(document.documentElement.lang, {
    timeZone: "Asia/Shanghai", month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
  });
  const said = (el, text) => {
    el.textContent = text;
    if (/\p{Script=Han}/u.test(text)) el.lang = "zh-CN"; // what was typed is Chinese also on an English page
  };

  const print = (content, kind) => {
    document.getElementById("paper")?.remove();
    const paper = document.createElement("div");
    paper.id = "paper";
    paper.className = kind;
    paper.append(content);
    document.body.append(paper);
    document.documentElement.dataset.paper = kind;
    window.print();
  };
  window.addEventListener("afterprint", () => {
    document.getElementById("paper")?.remove();
    delete document.documentElement.dataset.paper;
  });

  const state = (entry) => {
    const parts = [moment(entry.at), word(entry.state === "refused" ? "refused" : "waiting")];
    if (entry.fields?.queue) parts.unshift(word("turn", entry.fields.queue));
    if (entry.count) parts.push(word("with-pictures", entry.count));
    return parts.join(" · ");
  };
  const onPaper = (item, entry) => {
    const copy = document.createElement("div");
    for (const part of [".title", ".meta", ".reason"]) copy.append(item.querySelector(part).cloneNode(true));
    copy.querySelector(".title").textContent = entry.fields ? entry.fields.text : "";
    for (const part of ["name", "phone"].filter((part) => entry.fields?.[part])) {
      const textContent = `${word(part)}${word("colon")}${entry.fields[part]}`;
      copy.append(Object.assign(document.createElement("p"), { textContent }));
    }
    return copy;
  };

  const allowed = { waiting: ["print", "drop"], refused: ["print", "correct", "again", "drop"], sent: ["print", "given"] };
  const item = (entry, isFirst, does) => {
    const row = document.getElementById("register-entry").content.cloneNode(true).firstElementChild;
    const [title, reason, slip] = [".title", ".reason", ".slip"].map((part) => row.querySelector(part));
    said(title, entry.fields ? entry.fields.text.slice(0, 80) : word("unreadable"));
    row.querySelector(".meta").textContent = entry.state === "sent" ? moment(entry.at) : state(entry);
    row.dataset.state = entry.state;
    if (entry.state === "refused") {
      said(reason, entry.outcome?.reason || word("too-large"));
      reason.hidden = false;
    }
    if (entry.state === "sent") {
      const { number, slip: html, queue, wanted } = entry.outcome;
      slip.querySelector("summary").textContent = queue ? `${number} · ${word("turn", queue)}` : number;
      slip.querySelector("div").innerHTML = html; // made by our own server
      slip.hidden = false;
      slip.open = isFirst;
      if (wanted && queue && wanted !== queue) {
        reason.textContent = word("moved", wanted, queue);
        reason.hidden = false;
      }
    }
    for (const button of row.querySelectorAll("button[data-do]")) {
      const act = button.dataset.do;
      button.hidden = !(entry.fields ? allowed[entry.state] : ["drop"]).includes(act);
      button.addEventListener("click", () => {
        if (act !== "print") does[act](entry);
        else if (entry.state === "sent") print(slip.querySelector(".narrow-slip").cloneNode(true), "slip");
        else print(onPaper(row, entry), "entry");
      });
    }
    return row;
  };

  const show = (id, entries, does) => {
    const section = document.getElementById(id);
    section.hidden = entries.length === 0;
    section.querySelector("ol").replaceChildren(...entries.map((entry, at) => item(entry, at === 0, does)));
  };
  return { word, moment, show };
})();
