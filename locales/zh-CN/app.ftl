# 每一页都有的文字，和没有办成时说的话。

skip-to-content = 跳到正文
site-name = 明通
nav-tools = 语言、字号与登录
nav-main = 主要栏目
nav-print-normal = 标准字号
nav-print-large = 大字版
nav-sign-in = 工作人员登录
nav-sign-out = 退出登录
nav-desk = 工作栏目
nav-more = 更多
nav-beside = 同一栏目里的
nav-home = 首页
nav-matters = 事项
nav-receptions = 接访
nav-places = 院坝和街巷
nav-deliberation = 议事
nav-bodies = 议事组织
nav-meetings = 会议
nav-votes = 表决
nav-resolutions = 决议
nav-procedures = 四议两公开
nav-rolls = 名册
nav-notices = 公示
nav-count = 算一算
nav-split = 分摊试算
nav-open = 公开
nav-numbers = 统计
nav-record = 公开记录
nav-about = 规则与依据
nav-track = 查进展
nav-work = 待办
nav-find = 查找
nav-tell = 待告知
footer-contact = 找社区：
footer-promise = 每件事有编号、有人管、有期限、有答复。紧急情况请直接拨打 110、119、120。
printed = 打印于{ $day }
wear-role = 现在的身份
wear-role-button = 换成这个身份

## 几类页面共用
pages = 翻页
pages-next = 下一页
error-mark = 错误：
errors-count = 有{ $n }处要改

## 没有办成
problem-title = 没有办成
problem-title-not-found = 没有这个页面
problem-title-forbidden = 这一页不对您现在的身份开放
problem-title-too-often = 请稍等
problem-title-refused = 这里现在办不了
problem-title-unavailable = 暂时打不开
problem-home = 回社区首页
problem-start = 回首页
problem-back = 请用浏览器的“后退”回到上一页，您填的内容还在。
problem-not-found = 请核对地址或编号；也可能它不公开。
problem-changed = 您查看以后，有人处理过这件事，所以没有照办。请看最新情况后再决定。
problem-sign-in = 登录名或密码不对。请重新输入。
problem-unavailable = 暂时连不上数据库，什么都没有改动。请过一分钟再试。
problem-fault = 程序出了错，已经记录。请稍后再试，或打电话给社区。
problem-too-often = 尝试太频繁。请过一分钟再试。
problem-busy = 现在办这件事的人太多，还没有轮到，什么都没有改动。请过一分钟再试。
problem-crowded = 从您所用的网络同时连进来的太多了。请关掉不用的网页，过一分钟再试。
problem-too-slow = 网络太慢，内容没有传完，什么都没有改动。请换个信号好的地方，或减少图片后再试。
problem-forged = 这张表不是从本站的页面发来的，或登录已经过期。请重新打开页面再填。
problem-unreadable = 发来的内容读不出来，或者太大。照片最多 { $n } 张，每张最多 { $mb } 兆。
