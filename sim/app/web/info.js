// What words mean, as an element of its own.
import Info from "spillover/info.js";

export default Info;
